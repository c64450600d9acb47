import { cleanup, configure } from '@testing-library/vue'
import { afterEach } from 'vitest'

// jsdom draws nothing: what a real browser does with dialogs, scrolling and sizes is tried in Chromium (shots, e2e).
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
}
window.scrollTo = () => undefined
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

configure({ asyncUtilTimeout: 30_000 })
afterEach(() => cleanup())
