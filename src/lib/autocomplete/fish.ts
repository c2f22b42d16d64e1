import type {Places} from './setup.js'

export const fishScript = ({commands, program}: Places): string => `# Completion of hokku for fish.
function __hokku_complete
    set -l word (commandline -ct)
    set -l words (commandline -cpo)
    if test (count $words) -le 1
        string replace -r ' .*' '' < ${commands}
    else if string match -q -- '-*' $word; and not string match -q -- '*=*' $word
        for line in (cat ${commands})
            set -l parts (string split ' ' -- $line)
            if contains -- $parts[1] $words[2] (string join : -- $words[2..3])
                string join \\n -- $parts[2..-1]
            end
        end
    else
        set -l found (${program} autocomplete:options (commandline -cp | string collect) 2>/dev/null)
        if test (count $found) -eq 0
            __fish_complete_path $word
        else if string match -q -- '--*=*' $word
            string join \\n -- (string replace -r '=.*' = -- $word)$found
        else
            string join \\n -- $found
        end
    end
end
complete -c hokku -f -a '(__hokku_complete)'
`
