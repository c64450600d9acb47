export const dimensions = ['unit', 'keeper', 'level', 'department'] as const
export const measures = ['cost', 'accumulated', 'net', 'assets'] as const
export type Measure = (typeof measures)[number]
export const categories = ['G', 'J', 'D'] as const
