import { ref } from 'vue'

export interface Notice {
  text: string
  bad: boolean
}

/** The one short message on screen, read out by screen readers. */
export const notice = ref<Notice>()

let timer: ReturnType<typeof setTimeout> | undefined

export function tell(text: string, bad = false) {
  notice.value = { text, bad }
  clearTimeout(timer)
  timer = setTimeout(() => (notice.value = undefined), bad ? 10_000 : 5_000)
}
