import type {Places} from './setup.js'

export const zshScript = ({commands, program}: Places): string => `# Completion of hokku for zsh.
_hokku() {
  local -a lines found follow
  lines=("\${(@f)$(<${commands})}")
  if (( CURRENT == 2 )); then
    found=("\${(@)lines%% *}")
  elif [[ $PREFIX == -* && $PREFIX != *=* ]]; then
    found=(\${(M)lines:#(\${words[2]}|\${words[2]}:\${words[3]}) *})
    found=(\${(s: :)found[-1]#* })
  else
    found=("\${(@f)$(${program} autocomplete:options "\${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)}")
    [[ $PREFIX == --*=* ]] && found=("\${\${PREFIX%%=*}}="\${^found})
  fi
  found=(\${found:#})
  (( \${#found} )) || { _files; return }
  follow=(\${(M)found:#*=})
  # A value follows.
  compadd -S '' -a follow
  found=(\${found:#*=})
  compadd -a found
}
(( \${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
compdef _hokku hokku
`
