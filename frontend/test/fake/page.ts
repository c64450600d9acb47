export type Mood = 'normal' | 'empty' | 'failing' | 'loading'

export const page = <T>(items: T[], mood: Mood) => ({
  items: mood === 'empty' ? [] : items,
  next: items.length >= 20 && mood !== 'empty' ? 'bmV4dA' : null,
  previous: null,
  total: mood === 'empty' ? 0 : items.length >= 20 ? 300 : items.length,
  totalExact: true,
})
