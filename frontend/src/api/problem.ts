/** One field that the server could not accept. */
export interface FieldError {
  field: string
  value?: string
  reason: string
}

/** One reason why an action was refused by a business rule. */
export interface RefusalReason {
  code: string
  detail: string
  clause?: string | null
}

interface ProblemBody {
  status?: number
  code?: string
  title?: string
  detail?: string
  errors?: FieldError[]
  refusals?: RefusalReason[]
}

/** An answer that is not a success: RFC 9457 problem details with the stable code of contracts/problems.yaml. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly errors: FieldError[]
  readonly refusals: RefusalReason[]
  /** The whole answer, for what one kind of problem says beside. */
  readonly body: Record<string, unknown>

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? sentenceFor(status))
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? ''
    this.title = body.title ?? ''
    this.errors = body.errors ?? []
    this.refusals = body.refusals ?? []
    this.body = { ...body }
  }

  /** Everything the user should read, one sentence a line. */
  get lines(): string[] {
    if (this.refusals.length > 0) return this.refusals.map((refusal) => refusal.detail)
    return [this.message]
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text().catch(() => '')
  return problemFrom(response.status, text)
}

export function problemFrom(status: number, text: string): ApiProblem {
  try {
    return new ApiProblem(status, JSON.parse(text) as ProblemBody)
  } catch {
    return new ApiProblem(status)
  }
}

/** What the user reads in place of an internal message. */
export function sentenceFor(status: number): string {
  if (status === 0) return '连不上服务器，请检查网络后重试'
  if (status === 401) return '登录已过期，请重新登录'
  if (status === 403) return '您当前的岗位没有此项权限'
  if (status === 404) return '没有找到，或不在您的管辖范围内'
  if (status === 412) return '内容已被他人修改，请刷新后再试'
  if (status === 413) return '文件或内容太大'
  if (status === 429) return '操作太频繁，请稍候再试'
  if (status === 503 || status === 502 || status === 504) return '该服务暂时不可用，请稍候再试'
  return '操作没有成功，请稍候再试'
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return new ApiProblem(error instanceof TypeError ? 0 : 500)
}
