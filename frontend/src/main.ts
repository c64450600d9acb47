import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createQueries } from './api/queries'
import { whenSessionIsLost } from './api/http'
import { createTexts } from './i18n'
import { createDesk } from './router'
import { usePreferences } from './session/preferences'
import { useSession } from './session/store'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

const pinia = createPinia()
const app = createApp(App)
app.use(pinia)
app.use(createTexts(usePreferences(pinia).locale))
app.use(VueQueryPlugin, { queryClient: createQueries() })
app.use(createDesk())
whenSessionIsLost(() => useSession(pinia).lost())
app.mount('#app')
