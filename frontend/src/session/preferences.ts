import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

interface Kept {
  locale: 'zh-CN' | 'en'
  hiddenColumns: Record<string, string[]>
  treeOpen: boolean
}

const place = 'county.preferences'

/** What one person likes on this machine. Never holds anything about a household. */
export const usePreferences = defineStore('preferences', () => {
  const kept = read()
  const locale = ref(kept.locale)
  const hiddenColumns = ref(kept.hiddenColumns)
  const treeOpen = ref(kept.treeOpen)

  watch([locale, hiddenColumns, treeOpen], () => write(), { deep: true })

  function write() {
    const value: Kept = { locale: locale.value, hiddenColumns: hiddenColumns.value, treeOpen: treeOpen.value }
    try {
      localStorage.setItem(place, JSON.stringify(value))
    } catch {
      // A browser that forbids storage forgets preferences; nothing else depends on them.
    }
  }

  return { locale, hiddenColumns, treeOpen }
})

function read(): Kept {
  const standard: Kept = { locale: 'zh-CN', hiddenColumns: {}, treeOpen: window.innerWidth > 900 }
  try {
    return { ...standard, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Kept>) }
  } catch {
    return standard
  }
}
