import { createI18n } from 'vue-i18n'
import en from './en'
import zhCN from './zh-CN'

type Texts = Record<string, unknown>

const features = import.meta.glob<{ default: Texts }>('../features/*/texts.ts', { eager: true })

const chinese: Texts = Object.values(features).reduce<Texts>((all, each) => ({ ...all, ...each.default }), { ...zhCN })

/** Chinese comes first and is complete; English covers the shell and falls back to Chinese. */
export function createTexts(locale: 'zh-CN' | 'en' = 'zh-CN') {
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: 'zh-CN',
    missingWarn: false,
    fallbackWarn: false,
    messages: { 'zh-CN': chinese as never, en: en as never },
  })
}

export const chineseTexts = chinese
