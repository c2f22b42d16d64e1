import {inTurn, refusal} from '../support/api-server.js'
import {domain} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const endpoints = (count: number) => Array.from({length: count}, (_, at) => ({name: `sni${at}`, displayName: at ? `disp${at}` : null, ssl_cert: {cert_domains: ['a.com', 'b.com']}}))
const domains = [
  domain('my-app.x', {kind: 'heroku', cname: null}),
  domain('z.example.com', {acm_status: 'cert issued', sni_endpoint: {name: 'tok'}}),
  domain('example.com', {acm_status: 'failed', acm_status_reason: 'bad dns'}),
  domain('*.w.example.com'),
]
const listed = {'GET /apps/my-app/domains': domains}

transcripts([
  {
    run: 'domains -a my-app', replies: listed,
    stdout: text`
      === my-app Heroku Domain

      my-app.x


      === my-app Custom Domains

        Domain Name       DNS Record Type   DNS Target                      SNI Endpoint
       ──────────────────────────────────────────────────────────────────────────────────
        z.example.com     CNAME             z.example.com.herokudns.com     tok
        example.com       ALIAS or ANAME    example.com.herokudns.com
        *.w.example.com   CNAME             *.w.example.com.herokudns.com

    `,
    requests: [
      'GET /apps/my-app/domains range=id ..; max=1000;',
    ],
  },
  {
    run: 'domains -a my-app --extended', replies: listed,
    stdout: text`
      === my-app Heroku Domain

      my-app.x


      === my-app Custom Domains

        Domain Name       DNS Record Type   DNS Target                      ACM Status    ACM Status   SNI Endpoint
       ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
        z.example.com     CNAME             z.example.com.herokudns.com     cert issued                tok
        example.com       ALIAS or ANAME    example.com.herokudns.com       failed        bad dns
        *.w.example.com   CNAME             *.w.example.com.herokudns.com

    `,
    requests: [
      'GET /apps/my-app/domains range=id ..; max=1000;',
    ],
  },
  {
    run: ['domains', '-a', 'my-app', '--columns', 'Domain Name,DNS Target'], replies: listed,
    stdout: text`
      === my-app Heroku Domain

      my-app.x


      === my-app Custom Domains

        Domain Name       DNS Target
       ─────────────────────────────────────────────────
        z.example.com     z.example.com.herokudns.com
        example.com       example.com.herokudns.com
        *.w.example.com   *.w.example.com.herokudns.com

    `,
    requests: [
      'GET /apps/my-app/domains range=id ..; max=1000;',
    ],
  },
  {
    run: ['domains', '-a', 'my-app', '--sort', 'Domain Name'], replies: listed,
    stdout: text`
      === my-app Heroku Domain

      my-app.x


      === my-app Custom Domains

        Domain Name       DNS Record Type   DNS Target                      SNI Endpoint
       ──────────────────────────────────────────────────────────────────────────────────
        *.w.example.com   CNAME             *.w.example.com.herokudns.com
        example.com       ALIAS or ANAME    example.com.herokudns.com
        z.example.com     CNAME             z.example.com.herokudns.com     tok

    `,
    requests: [
      'GET /apps/my-app/domains range=id ..; max=1000;',
    ],
  },
  {
    run: 'domains -a my-app --filter www', replies: listed,
    stderr: '    Error: Filter flag has an invalid value\n',
    exit: 1,
  },
  {
    run: ['domains', '-a', 'my-app', '--filter', 'nope=1'], replies: listed,
    stdout: text`
      === my-app Heroku Domain

      my-app.x


      === my-app Custom Domains

    `,
    stderr: '    Error: Filter flag has an invalid value.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/domains range=id ..; max=1000;',
    ],
    differs: "it shows all, the app's own among them",
  },
  {
    run: ['domains', '-a', 'my-app', '--csv', '-x'], replies: listed,
    stdout: text`
      === my-app Heroku Domain

      my-app.x


      === my-app Custom Domains

      Domain Name,DNS Record Type,DNS Target,ACM Status,ACM Status,SNI Endpoint
      z.example.com,CNAME,z.example.com.herokudns.com,cert issued,,tok
      example.com,ALIAS or ANAME,example.com.herokudns.com,failed,bad dns,
      *.w.example.com,CNAME,*.w.example.com.herokudns.com,,,
    `,
    requests: [
      'GET /apps/my-app/domains range=id ..; max=1000;',
    ],
  },
  {
    run: ['domains', '-a', 'my-app'], note: 'none', replies: {'GET /apps/my-app/domains': []},
    stdout: text`
      === my-app Heroku Domain


    `,
    requests: [
      'GET /apps/my-app/domains range=id ..; max=1000;',
    ],
  },
  {
    run: 'domains:add x.com -a my-app', note: 'no sni', replies: {'GET /apps/my-app/sni-endpoints': [], 'POST /apps/my-app/domains': domain('x.com', {status: 'pending'})},
    stdout: text`
      Configure your app's DNS provider to point to the DNS Target x.com.herokudns.com.
          For help, see https://devcenter.heroku.com/articles/custom-domains

      The domain x.com has been enqueued for addition
      Run hokku domains:wait x.com to wait for completion
    `,
    stderr: 'Adding x.com to my-app... done\n',
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'POST /apps/my-app/domains {"hostname":"x.com","sni_endpoint":null}',
    ],
  },
  {
    run: 'domains:add x.com -a my-app', note: 'one sni', replies: {'GET /apps/my-app/sni-endpoints': endpoints(1), 'POST /apps/my-app/domains': domain('x.com', {status: 'none'})},
    stdout: text`
      Configure your app's DNS provider to point to the DNS Target x.com.herokudns.com.
          For help, see https://devcenter.heroku.com/articles/custom-domains
    `,
    stderr: 'Adding x.com to my-app... done\n',
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'POST /apps/my-app/domains {"hostname":"x.com","sni_endpoint":null}',
    ],
  },
  {
    run: 'domains:add x.com -a my-app', note: 'two sni', replies: {'GET /apps/my-app/sni-endpoints': endpoints(2), 'POST /apps/my-app/domains': domain('x.com', {status: 'none'})},
    stderr: /my-app has several SNI endpoints\. Choose one with --cert NAME:\n ›   sni0 -> a\.com, b\.com\n/,
    exit: 2,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
    differs: 'without a terminal it waits for an answer for ever',
  },
  {
    run: 'domains:add x.com -a my-app --wait', replies: {'GET /apps/my-app/sni-endpoints': [], 'POST /apps/my-app/domains': domain('x.com', {status: 'pending'}), 'GET /apps/my-app/domains/d-x.com': inTurn(domain('x.com', {status: 'pending'}), domain('x.com', {status: 'succeeded'}))},
    stdout: text`
      Configure your app's DNS provider to point to the DNS Target x.com.herokudns.com.
          For help, see https://devcenter.heroku.com/articles/custom-domains
    `,
    stderr: text`
      Adding x.com to my-app... done
      Waiting for x.com... done
    `,
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'POST /apps/my-app/domains {"hostname":"x.com","sni_endpoint":null}',
      'GET /apps/my-app/domains/d-x.com',
      'GET /apps/my-app/domains/d-x.com',
    ],
    differs: 'it never ends the first action',
  },
  {
    run: 'domains:add x.com -a my-app --wait', note: 'fails', replies: {'GET /apps/my-app/sni-endpoints': [], 'POST /apps/my-app/domains': domain('x.com', {status: 'pending'}), 'GET /apps/my-app/domains/d-x.com': inTurn(domain('x.com', {status: 'pending'}), domain('x.com', {status: 'failed'}))},
    stderr: text`
      Adding x.com to my-app... done
      Waiting for x.com... done
       ›   Error: The domain creation finished with status failed
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'POST /apps/my-app/domains {"hostname":"x.com","sni_endpoint":null}',
      'GET /apps/my-app/domains/d-x.com',
      'GET /apps/my-app/domains/d-x.com',
    ],
    differs: 'it never ends the first action',
  },
  {
    run: 'domains:add x.com -a my-app', note: 'error', replies: {'GET /apps/my-app/sni-endpoints': [], 'POST /apps/my-app/domains': refusal(422, 'invalid_params', 'x.com is currently in use by another app.')},
    stderr: text`
      Adding x.com to my-app... !
       ›   Error: x.com is currently in use by another app.
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'POST /apps/my-app/domains {"hostname":"x.com","sni_endpoint":null}',
    ],
    differs: 'it calls the failed action done',
  },
  {
    run: 'domains:remove x.com -a my-app', replies: {'DELETE /apps/my-app/domains/x.com': {}},
    stderr: 'Removing x.com from my-app... done\n',
    requests: [
      'DELETE /apps/my-app/domains/x.com',
    ],
  },
  {
    run: ['domains:remove', '*.x.com', '-a', 'my-app'], replies: {'DELETE /apps/my-app/domains/*.x.com': {}},
    stderr: 'Removing *.x.com from my-app... done\n',
    requests: [
      'DELETE /apps/my-app/domains/*.x.com',
    ],
  },
  {
    run: 'domains:clear -a my-app', replies: {...listed, ...Object.fromEntries(domains.map(({hostname}) => [`DELETE /apps/my-app/domains/${hostname}`, {}]))},
    stderr: 'Removing all domains from my-app... done\n',
    requests: [
      'GET /apps/my-app/domains',
      'DELETE /apps/my-app/domains/z.example.com',
      'DELETE /apps/my-app/domains/example.com',
      'DELETE /apps/my-app/domains/*.w.example.com',
    ],
  },
  {
    run: 'domains:info x.com -a my-app', replies: {'GET /apps/my-app/domains/x.com': domain('x.com', {sni_endpoint: {name: 'tok', id: '1'}})},
    stdout: text`
      id:           d-x.com
      hostname:     x.com
      kind:         custom
      cname:        x.com.herokudns.com
      status:       none
      sni_endpoint: name: 'tok', id: '1'
      app:          my-app
      created_at:   2026-01-02T03:04:05Z
      updated_at:   2026-01-02T03:04:05Z
    `,
    requests: [
      'GET /apps/my-app/domains/x.com',
    ],
  },
  {
    run: 'domains:wait x.com -a my-app', replies: {'GET /apps/my-app/domains/x.com': domain('x.com', {status: 'pending'}), 'GET /apps/my-app/domains/d-x.com': inTurn(domain('x.com', {status: 'pending'}), domain('x.com', {status: 'failed'}))},
    stderr: text`
      Waiting for x.com... done
       ›   Error: The domain creation finished with status failed
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app/domains/x.com',
      'GET /apps/my-app/domains/d-x.com',
      'GET /apps/my-app/domains/d-x.com',
    ],
    differs: 'another mark before the error',
  },
  {
    run: 'domains:wait x.com -a my-app', note: 'ready', replies: {'GET /apps/my-app/domains/x.com': domain('x.com', {status: 'none'})},
    stderr: 'Waiting for x.com... done\n',
    requests: [
      'GET /apps/my-app/domains/x.com',
    ],
  },
  {
    run: 'domains:wait -a my-app', note: 'none', replies: {'GET /apps/my-app/domains': []},
    requests: [
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'domains:update x.com --cert sni1 -a my-app', replies: {'PATCH /apps/my-app/domains/x.com': domain('x.com')},
    stderr: 'Updating x.com to use sni1 certificate... done\n',
    requests: [
      'PATCH /apps/my-app/domains/x.com {"sni_endpoint":"sni1"}',
    ],
  },
  {
    run: 'domains:update x.com --cert nope -a my-app', replies: {'PATCH /apps/my-app/domains/x.com': refusal(404, 'not_found', 'No such certificate.')},
    stderr: text`
      Updating x.com to use nope certificate... !
       ›   Error: No such certificate.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'PATCH /apps/my-app/domains/x.com {"sni_endpoint":"nope"}',
    ],
    differs: 'it calls the failed action done',
  },
])
