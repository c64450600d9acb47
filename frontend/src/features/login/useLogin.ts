import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { asProblem } from '@/api/problem'
import { useSession } from '@/session/store'

/** Signs in and goes where the visitor wanted to go, unless a further step is asked for. */
export function useLogin() {
  const { t } = useI18n()
  const session = useSession()
  const goOn = useWayBack()
  const username = ref('')
  const password = ref('')
  const failure = ref('')
  const busy = ref(false)

  async function submit() {
    failure.value = !username.value.trim() ? t('login.needUsername') : !password.value ? t('login.needPassword') : ''
    if (failure.value) return
    busy.value = true
    try {
      await session.signIn(username.value.trim(), password.value)
      await goOn()
    } catch (error) {
      failure.value = asProblem(error).message
    } finally {
      busy.value = false
    }
  }

  return { username, password, failure, busy, submit }
}

/**
 * Leaves the login as soon as nothing more is asked; only a path of this desk is followed. A step calls it itself: once the
 * session is read it is gone from the page, and what a gone component emits is not heard.
 */
export function useWayBack() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  return async () => {
    if (session.signedIn) await router.push(inside(route.query['back']))
  }
}

/** "//elsewhere" and "https://elsewhere" are no paths of ours. */
export function inside(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'
}
