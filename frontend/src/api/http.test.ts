import { expect, it } from 'vitest'
import { nameIn, withQuery } from './http'
import { ApiProblem, problemFrom } from './problem'

it('a query leaves out what is not set', () =>
  expect(withQuery('/a', { area: '150822101', name: '', state: undefined, size: 20 })).toBe(
    '/a?area=150822101&size=20',
  ))

it('a download keeps its Chinese name', () => {
  expect(nameIn("attachment; filename*=UTF-8''%E5%86%9C%E6%88%B7.xlsx")).toBe('农户.xlsx')
  expect(nameIn('attachment; filename="a.csv"')).toBe('a.csv')
  expect(nameIn(null)).toBeUndefined()
})

it('a refusal is read out reason by reason', () => {
  const problem = problemFrom(
    422,
    JSON.stringify({ code: 'x', detail: '没有办成', refusals: [{ code: 'a', detail: '公示未满5天' }] }),
  )
  expect(problem).toBeInstanceOf(ApiProblem)
  expect(problem.lines).toEqual(['公示未满5天'])
})

it('an answer that is no problem detail never shows its text', () =>
  expect(problemFrom(502, '<html>java.lang.NullPointerException</html>').message).toBe('该服务暂时不可用，请稍候再试'))
