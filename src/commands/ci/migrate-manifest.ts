import {migrateManifest} from '../../lib/ci/migrate.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'move an app-ci.json, which is deprecated, into the environments of app.json',
  examples: ['$ hokku ci:migrate-manifest'],
  load: migrateManifest,
  view({isChanged}, {out}) {
    if (isChanged) out.line('Please check the contents of your app.json before committing to your repo.')
    out.line("You're all set! 🎉")
  },
})
