import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get, post, send } from '@/api/http'
import { ApiProblem } from '@/api/problem'
import type { Appointment, Session } from '@/api/types'

const path = '/api/gateway/v1/session'

/** Who is signed in, in which appointment, and on which business date. All of it comes from the gateway. */
export const useSession = defineStore('session', () => {
  const session = ref<Session>({})
  const loaded = ref(false)
  const expired = ref(false)

  const user = computed(() => session.value.user ?? undefined)
  const signedIn = computed(() => user.value !== undefined)
  const appointments = computed(() => session.value.appointments ?? [])
  const current = computed(() => currentOf(session.value))
  const businessDate = computed(() => session.value.businessDate)
  const demo = computed(() => session.value.demo === true)
  const demoAccounts = computed(() => session.value.demoAccounts ?? [])
  const step = computed(() => session.value.step ?? undefined)
  const factorExempt = computed(() => session.value.factorExempt === true)
  const permissions = computed(() => new Set(session.value.permissions ?? []))

  const may = (permission: string | undefined) => permission === undefined || permissions.value.has(permission)

  async function load() {
    session.value = await get<Session>(path).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) return {}
      throw error
    })
    loaded.value = true
  }

  async function signIn(username: string, password: string) {
    await post(path, { username, password })
    expired.value = false
    await load()
  }

  async function signOut() {
    await send('DELETE', path).catch(() => undefined)
    session.value = {}
    await load()
  }

  async function switchTo(appointment: string) {
    await send('PUT', `${path}/appointment`, { id: appointment })
    await load()
  }

  function lost() {
    if (signedIn.value) expired.value = true
  }

  return {
    session,
    loaded,
    expired,
    user,
    signedIn,
    appointments,
    current,
    businessDate,
    demo,
    demoAccounts,
    step,
    factorExempt,
    permissions,
    may,
    load,
    signIn,
    signOut,
    switchTo,
    lost,
  }
})

function currentOf(session: Session): Appointment | undefined {
  const { current, appointments = [] } = session
  if (!current) return undefined
  return typeof current === 'string' ? appointments.find((each) => each.id === current) : current
}
