import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chineseTexts } from '@/i18n'
import en from '@/i18n/en'

const source = join(import.meta.dirname, '../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(vue|ts)$/.test(name))

function textAt(texts: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
}

it('every text that a page names is there in Chinese', () => {
  const named = files.flatMap((name) => {
    const content = readFileSync(join(source, name), 'utf8')
    return [
      ...content.matchAll(/\bt\(\s*'([\w-]+(?:\.[\w-]+)+)'/g),
      ...content.matchAll(/title: '([a-z]\w+\.\w+)'/g),
    ].map((match) => match[1]!)
  })
  expect(named.length).toBeGreaterThan(100)
  expect([...new Set(named)].filter((key) => typeof textAt(chineseTexts, key) !== 'string')).toEqual([])
})

it('English names nothing that Chinese does not have', () => {
  const keys = (texts: object, before = ''): string[] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [before + key] : keys(value as object, `${before}${key}.`),
    )
  expect(keys(en).filter((key) => typeof textAt(chineseTexts, key) !== 'string')).toEqual([])
})
