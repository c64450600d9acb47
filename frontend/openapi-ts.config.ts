import { defineConfig } from '@hey-api/openapi-ts'
import { readdirSync } from 'node:fs'

const contracts = readdirSync('../contracts/http').filter((name) => name.endsWith('.json'))

/** Types of every service from its committed contract; the desk's narrower types are checked against them (src/api/contract.ts). */
export default defineConfig(
  contracts.map((name) => ({
    input: `../contracts/http/${name}`,
    output: { path: `src/api/generated/${name.replace('.json', '')}`, clean: true },
    plugins: ['@hey-api/typescript'],
  })),
)
