import {inTurn, refusal} from '../support/api-server.js'
import {release} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const values = {LANG: 'en', A: "it's", B: '', C: 'a b', D: 'x\ny', E: '$x', F: 'a"b', Z_1: '1.5', G: 'tab\there', H: 'back\\slash', I: 'a,b;c', J: '~/x', K: "a'\nb"}
const vars = {'GET /apps/my-app/config-vars': values}
const rel = {'GET /apps/my-app/releases': [release(12)]}

/** Changes a value, takes one away, adds one, and notes how the file was kept. */
const edit = '#!/bin/sh\necho $(stat -c %a "$1") $(stat -c %a "$(dirname "$1")") > mode; echo "$1" > file\nsed -i "s/^LANG=.*/LANG=fr/; /^A=/d" "$1"; echo NEW=1 >> "$1"\n'

transcripts([
  {
    run: 'config -a my-app', replies: vars,
    stdout: [
      '=== my-app Config Vars',
      '',
      'LANG: en',
      'A:    it\'s',
      'B:    \'\'',
      'C:    a b',
      'D:    x',
      'y',
      'E:    $x',
      'F:    a"b',
      'Z_1:  1.5',
      'G:    tab	here',
      'H:    back\\slash',
      'I:    a,b;c',
      'J:    ~/x',
      'K:    a\'',
      'b',
      '',
    ].join('\n'),
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'config -s -a my-app', replies: vars,
    stdout: [
      'LANG=en',
      'A="it\'s"',
      'B=',
      'C=\'a b\'',
      'D="x\\ny"',
      'E=\'$x\'',
      'F=\'a"b\'',
      'Z_1=1.5',
      'G=\'tab	here\'',
      'H=\'back\\slash\'',
      'I=\'a,b;c\'',
      'J=~/x',
      'K="a\'\\nb"',
      '',
    ].join('\n'),
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'config -j -a my-app', replies: {'GET /apps/my-app/config-vars': {A: '1'}},
    stdout: text`
      {
        "A": "1"
      }
    `,
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'config -a my-app', note: 'empty', replies: {'GET /apps/my-app/config-vars': {}},
    stdout: text`
      === my-app Config Vars


    `,
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'config:get LANG A B D NOPE -a my-app', replies: vars,
    stdout: text`
      en
      it's

      x
      y

    `,
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'config:get -s LANG A B D NOPE -a my-app', replies: vars,
    stdout: [
      'LANG=en',
      'A="it\'s"',
      'B=',
      'D="x\\ny"',
      'NOPE=',
      '',
    ].join('\n'),
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: ['config:set', 'A=1', 'B=x=y', 'C=', 'D=a b', '-a', 'my-app'], replies: {'PATCH /apps/my-app/config-vars': {A: '1', B: 'x=y', C: '', D: 'a b', OTHER: '1'}, ...rel},
    stdout: text`
      A: 1
      B: x=y
      D: a b
    `,
    stderr: 'Setting A, B, C, D and restarting my-app... done, v12\n',
    requests: [
      'PATCH /apps/my-app/config-vars {"A":"1","B":"x=y","C":"","D":"a b"}',
      'GET /apps/my-app/releases range=version ..; order=desc,max=1',
    ],
  },
  {
    run: ['config:set', '=1', '-a', 'my-app'], replies: {'PATCH /apps/my-app/config-vars': {}, ...rel},
    stdout: '\n',
    stderr: 'Setting  and restarting my-app... done, v12\n',
    requests: [
      'PATCH /apps/my-app/config-vars {"":"1"}',
      'GET /apps/my-app/releases range=version ..; order=desc,max=1',
    ],
  },
  {
    run: ['config:set', 'A=1', '-a', 'my-app', '--', '-B=2'], replies: {'PATCH /apps/my-app/config-vars': {A: '1'}, ...rel},
    stdout: 'A: 1\n',
    stderr: 'Setting A, -B and restarting my-app... done, v12\n',
    requests: [
      'PATCH /apps/my-app/config-vars {"-B":"2","A":"1"}',
      'GET /apps/my-app/releases range=version ..; order=desc,max=1',
    ],
  },
  {
    run: ['config:set', 'A=1', '-a', 'my-app'], note: 'no releases', replies: {'PATCH /apps/my-app/config-vars': {A: '1'}, 'GET /apps/my-app/releases': []},
    stdout: 'A: 1\n',
    stderr: 'Setting A and restarting my-app... done\n',
    requests: [
      'PATCH /apps/my-app/config-vars {"A":"1"}',
      'GET /apps/my-app/releases range=version ..; order=desc,max=1',
    ],
    differs: 'it fails with a TypeError',
  },
  {
    run: ['config:unset', 'A', 'B', '-a', 'my-app'], replies: {'PATCH /apps/my-app/config-vars': {}, ...rel},
    stderr: 'Unsetting A, B and restarting my-app... done, v12\n',
    requests: [
      'PATCH /apps/my-app/config-vars {"A":null,"B":null}',
      'GET /apps/my-app/releases range=version ..; order=desc,max=1',
    ],
  },
  {
    run: ['config:unset', '-a', 'my-app'], replies: {},
    stderr: [
      ' ›   Error: Usage: hokku config:unset KEY1 [KEY2 ...]',
      ' ›   Must specify KEY to unset.',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
  },
  {
    run: ['config:set', 'A=1', '-a', 'my-app'], note: 'fails', replies: {'PATCH /apps/my-app/config-vars': refusal(422, 'invalid_params', 'bad key')},
    stderr: text`
      Setting A and restarting my-app... !
       ›   Error: bad key
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'PATCH /apps/my-app/config-vars {"A":"1"}',
    ],
  },
  {
    run: 'config:edit -a my-app', env: {EDITOR: './edit.sh'}, files: {'edit.sh': edit}, replies: {...vars, 'PATCH /apps/my-app/config-vars': {}},
    stdout: text`

      Config Diff:
      - A="it's"
      - LANG=en
      + LANG=fr
      + NEW=1

    `,
    stderr: text`
      Fetching config... done
       ›   Error: To update the config, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: ['GET /apps/my-app/config-vars'],
    differs: 'without a terminal it asks all the same, and ends with 0 having done nothing',
  },
  {
    run: 'config:edit -a my-app --confirm my-app', env: {VISUAL: './edit.sh'}, files: {'edit.sh': edit}, replies: {...vars, 'PATCH /apps/my-app/config-vars': {}},
    stdout: /NEW=1/,
    stderr: 'Fetching config... done\nVerifying new config... done\nUpdating config... done\n',
    requests: [
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'PATCH /apps/my-app/config-vars {"A":null,"LANG":"fr","NEW":"1"}',
    ],
    after: {'cat mode': '600 700\n', 'test -e "$(cat file)" || echo gone': 'gone\n'},
    differs: 'no such flag',
  },
  {
    run: 'config:edit LANG -a my-app --confirm my-app', env: {VISUAL: './edit.sh'}, files: {'edit.sh': '#!/bin/sh\ncat "$1" > was; echo fr > "$1"\n'},
    replies: {'GET /apps/my-app/config-vars': inTurn({LANG: 'en'}, {LANG: 'de'})},
    stdout: /LANG=fr/,
    stderr: 'Fetching config... done\nVerifying new config... !\n    Error: Config changed on server. Refusing to update.\n',
    exit: 1,
    requests: ['GET /apps/my-app/config-vars', 'GET /apps/my-app/config-vars'],
    after: {'cat was': 'en'},
    differs: 'no such flag',
  },
  {
    run: 'config:get LANG NOPE -a my-app', note: 'strict', env: {HOKKU_STRICT: '1'}, replies: vars,
    stderr: ' ›   Error: my-app has no config var NOPE.\n',
    exit: 1,
    differs: 'it has no strict mode',
  },
  {
    run: ['config:edit', '-a', 'my-app'], note: 'nochange', env: {EDITOR: './ed.sh'}, files: {'ed.sh': '#!/bin/sh\ntrue'}, replies: {...vars, 'PATCH /apps/my-app/config-vars': {}, ...rel},
    stderr: text`
      Fetching config... done
       ›   Warning: no changes to config
    `,
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: ['config:edit', '-a', 'my-app'], note: 'bad', env: {VISUAL: './ed.sh'}, files: {'ed.sh': '#!/bin/sh\nexit 3'}, replies: {...vars, 'PATCH /apps/my-app/config-vars': {}, ...rel},
    stderr: text`
      Fetching config... done
          Error: Editor exited with code 3
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: ['config:edit', '-a', 'my-app'], note: 'garbage', env: {VISUAL: './ed.sh'}, files: {'ed.sh': '#!/bin/sh\necho "garbage line" >> $1'}, replies: {...vars, 'PATCH /apps/my-app/config-vars': {}, ...rel},
    stderr: text`
      Fetching config... done
          Error: Invalid line: garbage line
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app/config-vars',
    ],
    differs: 'it puts no end to the last line of the file, so that one added joins it',
  },
])
