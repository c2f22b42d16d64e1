import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const here = fileURLToPath(new URL('.', import.meta.url))

/** A client from a public registry, and the program that drives it. */
export interface Client {
  name: string
  /** Programs that must be there. */
  needs: string[]
  /** Run in its folder one after the other; what the registry does not give here makes the client one to skip. */
  install: string[][]
  isInstalled: () => boolean
  run: string[]
}

const at = (...path: string[]) => join(here, ...path)

/** Each in a folder of its own name, pinned there. */
export const clients: readonly Client[] = [
  {
    name: 'heroku-client',
    needs: ['npm'],
    install: [['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']],
    isInstalled: () => existsSync(at('heroku-client/node_modules/heroku-client')),
    run: [process.execPath, 'main.mjs'],
  },
  {
    name: 'heroku3',
    needs: ['python3'],
    install: [['../../support/venv', '.']],
    isInstalled: () => existsSync(at('heroku3/.venv/installed')),
    run: ['.venv/bin/python', 'main.py'],
  },
  {
    name: 'heroku-go',
    needs: ['go'],
    install: [['go', 'build', '-o', 'client', '.']],
    isInstalled: () => existsSync(at('heroku-go/client')),
    run: ['./client'],
  },
  {
    // Written from what is known of it, and not run yet: where it was written, the registry does not give the provider.
    // What it would do with each kind of resource heroku-go does (heroku-go/resources.go).
    name: 'terraform',
    needs: ['go', 'openssl', 'terraform'],
    install: [['sh', '-c', 'GOBIN="$PWD/bin" go install github.com/heroku/terraform-provider-heroku/v5@v5']],
    isInstalled: () => existsSync(at('terraform/bin/terraform-provider-heroku')),
    run: [process.execPath, 'main.mjs'],
  },
]
