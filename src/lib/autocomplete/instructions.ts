import type {Style} from '../output/terminal.js'
import type {Shell} from './shells.js'

import {profiles} from './shells.js'

/** What a person has yet to do. Layout and words are the official ones, since people follow them; fish is ours. */
export function instructions(shell: Shell, {code}: Pick<Style, 'code'>): string {
  const tab = shell === 'bash' ? '<TAB><TAB>' : '<TAB>'
  return `
Setup Instructions for HEROKU CLI Autocomplete ---

1) Add the autocomplete env var to your ${shell} profile and source it
 $ ${code(`${append[shell]}; source ~/${profiles[shell]}`)} 

${notes[shell](code)}2) Test it out, e.g.:
 $ ${code(`hokku ${tab}`)}                  # Command completion
 $ ${code(`hokku apps:info --${tab}`)}      # Flag completion
 $ ${code(`hokku apps:info --app=${tab}`)}  # Flag option completion

Visit the autocomplete Dev Center doc at https://devcenter.heroku.com/articles/heroku-cli-autocomplete

Enjoy!
`
}

const append: Record<Shell, string> = {
  bash: `printf "$(hokku autocomplete:script bash)" >> ~/${profiles.bash}`,
  fish: `hokku autocomplete:script fish >> ~/${profiles.fish}`,
  zsh: `printf "$(hokku autocomplete:script zsh)" >> ~/${profiles.zsh}`,
}

const notes: Record<Shell, (code: (text: string) => string) => string> = {
  bash: () => 'NOTE: If your terminal starts as a login shell you may need to print the init script into ~/.bash_profile or ~/.profile.\n\n',
  fish: () => '',
  zsh: code => `NOTE: After sourcing, you can run \` $ ${code('compaudit -D')} \` to ensure no permissions conflicts are present\n\n`,
}
