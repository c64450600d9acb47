import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as http from '@/api/http'
import { visit, withBackend } from '../../test/visit'

describe('the official forms', () => {
  withBackend()
  afterEach(() => vi.restoreAllMocks())
  const watched = () => vi.spyOn(http, 'downloadPosted').mockResolvedValue()

  it('a notice is printed without a question', async () => {
    const printed = watched()
    await visit('/recognitions/r4', { role: 'village' })
    await userEvent.click(await screen.findByRole('button', { name: '打印公示' }))
    expect(printed).toHaveBeenCalledWith('/api/monitoring/v1/recognitions/r4/publicity-sheets', {}, '打印公示.pdf')
  })

  it('numbers are masked unless somebody who may see them says what for', async () => {
    const printed = watched()
    const user = userEvent.setup()
    await visit('/recognitions/r4', { role: 'county' })
    await user.click(await screen.findByRole('button', { name: '打印审批表' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('checkbox', { name: '打印完整的证件号码和电话' }))
    await user.type(dialog.getByRole('textbox', { name: /查看用途/ }), '县级审定归档')
    await user.click(dialog.getByRole('button', { name: '打印' }))
    const path = '/api/monitoring/v1/recognitions/r4/approval-forms'
    expect(printed).toHaveBeenCalledWith(path, { purpose: '县级审定归档' }, '打印审批表.pdf')
  })

  it('who may not see numbers is not asked', async () => {
    const printed = watched()
    await visit('/recognitions/r4', { role: 'auditor' })
    await userEvent.click(await screen.findByRole('button', { name: '打印审批表' }))
    expect(printed).toHaveBeenCalledOnce()
  })

  it('who may not print finds no button', async () => {
    await visit('/recognitions/r4', { role: 'leader' })
    await screen.findByText('RD-2021-0004')
    expect(screen.queryByRole('button', { name: '打印审批表' })).toBeNull()
  })
})
