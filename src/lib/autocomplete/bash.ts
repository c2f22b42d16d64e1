import type {Places} from './setup.js'

/** Works with the bash 3.2 of macOS too, which has neither mapfile nor compopt. */
export const bashScript = ({commands, program}: Places): string => `# Completion of hokku for bash.
_hokku() {
  local line=\${COMP_LINE:0:COMP_POINT}
  local word=\${line##*[[:space:]]} before=\${line%"\${line##*[[:space:]]}"} found id flags
  local -a words; read -ra words <<< "$before"
  COMPREPLY=()
  if [ \${#words[@]} -le 1 ]; then
    found=$(while read -r id flags; do echo "$id"; done < ${commands})
  elif [[ $word == -* && $word != *=* ]]; then
    found=$(while read -r id flags; do
      if [ "$id" = "\${words[1]}" ] || [ "$id" = "\${words[1]}:\${words[2]}" ]; then echo "$flags"; fi
    done < ${commands})
  else
    found=$(${program} autocomplete:options "$line" 2>/dev/null)
    case $word in --*=*) found=$(while read -r id; do [ -z "$id" ] || echo "\${word%%=*}=$id"; done <<< "$found") ;; esac
  fi
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$found" -- "$word"))
  # A value follows.
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]] && type compopt >/dev/null 2>&1; then compopt -o nospace; fi
  # Where a colon or an equals sign ends a word for bash, it completes what is behind the last of them.
  local behind=$word at
  for at in : =; do [[ $COMP_WORDBREAKS == *$at* ]] && behind=\${behind##*$at}; done
  local shown=\${word%"$behind"} i
  for ((i = 0; i < \${#COMPREPLY[@]}; i++)); do COMPREPLY[i]=\${COMPREPLY[i]#"$shown"}; done
}
complete -o default -F _hokku hokku
`
