import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const key = {id: 'k1', email: 'me@example.com', comment: 'me@machine', public_key: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ me@machine'}
const file = {'key.pub': `${key.public_key}\n`}

transcripts([
  {
    run: 'keys', replies: {'GET /account/keys': [key]},
    stdout: text`
      === me@example.com keys

      ssh-rsa AAAAB3NzaC...AQABAAABgQ me@machine
    `,
    requests: [
      'GET /account/keys',
    ],
  },
  {
    run: 'keys --long', replies: {'GET /account/keys': [key]},
    stdout: text`
      === me@example.com keys

      ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ me@machine
    `,
    requests: [
      'GET /account/keys',
    ],
  },
  {
    run: 'keys', note: 'none', replies: {'GET /account/keys': []},
    stderr: ' ›   Warning: You have no SSH keys.\n',
    requests: [
      'GET /account/keys',
    ],
  },
  {
    run: 'keys:add key.pub', files: file, replies: {'POST /account/keys': key},
    stderr: 'Uploading key.pub SSH key... done\n',
    requests: [
      'POST /account/keys {"public_key":"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ me@machine\\n"}',
    ],
  },
  {
    run: 'keys:add key.pub', note: 'that is refused', files: file, replies: {'POST /account/keys': refusal(422, 'invalid_params', 'Fingerprint already exists')},
    stderr: text`
      Uploading key.pub SSH key... !
       ›   Error: Fingerprint already exists
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'POST /account/keys {"public_key":"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ me@machine\\n"}',
    ],
  },
  {
    run: 'keys:add key.pub', note: 'that is not there',
    stderr: text`
      Uploading key.pub SSH key... !
          Error: ENOENT: no such file or directory, open 'key.pub'
          Code: ENOENT
    `,
    exit: 1,
  },
  {
    run: 'keys:add', note: 'where there is none',
    stderr: [
      ' ›   Warning: Could not find an existing SSH key at ',
      ' ›   $HOME/.ssh/id_rsa.pub',
      ' ›   Error: Would you like to generate a new one? Answer with --yes.',
      '',
    ].join('\n'),
    exit: 2,
    differs: 'it fails for want of a folder',
  },
  {
    run: 'keys:add', note: 'where there is one', setup: ['mkdir ~/.ssh && echo a >~/.ssh/a.pub'],
    stderr: /Found an SSH public key at \S+a\.pub\. Would[^]*--yes\.\n$/,
    exit: 2,
    differs: 'it asks where nobody can answer',
  },
  {
    run: 'keys:add --yes', setup: ['mkdir ~/.ssh && echo a >~/.ssh/a.pub'], replies: {'POST /account/keys': key},
    stderr: 'Uploading $HOME/.ssh/a.pub SSH key... done\n',
    requests: [
      'POST /account/keys {"public_key":"a\\n"}',
    ],
  },
  {
    run: 'keys:add --yes', note: 'where there are two', setup: ['mkdir ~/.ssh && touch ~/.ssh/a.pub ~/.ssh/b.pub'],
    stderr: text`
       ›   Error: There are several SSH keys. Name one of them:
       ›   $HOME/.ssh/a.pub
       ›   $HOME/.ssh/b.pub
    `,
    exit: 2,
    differs: 'it asks where nobody can answer',
  },
  {
    run: 'keys:clear', replies: {'GET /account/keys': [key, {id: 'k2'}], 'DELETE /account/keys/k1': {}, 'DELETE /account/keys/k2': {}},
    stderr: 'Removing all SSH keys... done\n',
    requests: [
      'GET /account/keys',
      'DELETE /account/keys/k1',
      'DELETE /account/keys/k2',
    ],
  },
  {
    run: 'keys:remove me@machine', replies: {'GET /account/keys': [key, {id: 'k2', comment: 'other'}], 'DELETE /account/keys/k1': {}},
    stderr: 'Removing me@machine SSH key... done\n',
    requests: [
      'GET /account/keys',
      'DELETE /account/keys/k1',
    ],
  },
  {
    run: 'keys:remove you@machine', replies: {'GET /account/keys': [key]},
    stderr: text`
      Removing you@machine SSH key... !
          Error: SSH Key you@machine not found.
          Found keys: me@machine.
    `,
    exit: 1,
    requests: [
      'GET /account/keys',
    ],
  },
  {
    run: 'keys:remove you@machine', note: 'without any', replies: {'GET /account/keys': []},
    stderr: text`
      Removing you@machine SSH key... !
          Error: No SSH keys on account
    `,
    exit: 1,
    requests: [
      'GET /account/keys',
    ],
  },
])
