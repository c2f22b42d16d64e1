import {inTurn, refusal} from '../support/api-server.js'
import {domain, sniEndpoint} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const endpoints = 'GET /apps/my-app/sni-endpoints'
const domains = 'GET /apps/my-app/domains'
const one = sniEndpoint('one', {domains: ['d1', 'd2']})
const own = sniEndpoint('acm', {}, {acm: true})
const served = {'GET /apps/my-app/domains/d1': domain('a.com'), 'GET /apps/my-app/domains/d2': domain('b.com')}
const files = {'crt.pem': 'CRT\n', 'key.pem': 'KEY\n'}
const added = {'POST /apps/my-app/sni-endpoints': one}
const justNow = new Date().toISOString()
const state = (hostname: string, status: null | string, reason: null | string = null) => domain(hostname, {acm_status: status, acm_status_reason: reason, updated_at: justNow})
const acm = (...states: unknown[]) => ({'GET /apps/my-app': {acm: true}, [endpoints]: [own], [domains]: inTurn(...states)})
const enabled = {'POST /apps/my-app/acm': {acm: true}}

transcripts([
  {
    run: 'certs -a my-app', note: 'none', replies: {[endpoints]: []},
    stdout: text`
      my-app has no SSL certificates.
      Use hokku certs:add CRT KEY to add one.
    `,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
  },
  {
    run: 'certs -a my-app', replies: {[endpoints]: [sniEndpoint('two', {}, {'ca_signed?': false}), sniEndpoint('one', {display_name: 'Shop', domains: ['d1']}), own]},
    stdout: text`
        Name   Display Name   Common Name(s)   Expires                Trusted   Type   Domains
       ────────────────────────────────────────────────────────────────────────────────────────
        acm                   a.com, b.com     2050-08-01 21:34 UTC   True      ACM
        one    Shop           a.com, b.com     2050-08-01 21:34 UTC   True      SNI    1
        two                   a.com, b.com     2050-08-01 21:34 UTC   False     SNI    0

    `,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
  },
  {
    run: 'certs:info -a my-app', replies: {[endpoints]: [one], 'GET /apps/my-app/sni-endpoints/one': one},
    stdout: text`
      Certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is verified by a root authority.
    `,
    stderr: 'Fetching SSL certificate one info for my-app... done\n',
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/sni-endpoints/one',
    ],
  },
  {
    run: 'certs:info -a my-app --show-domains', replies: {[endpoints]: [one], 'GET /apps/my-app/sni-endpoints/one': one, ...served},
    stdout: text`
      Certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      Domain(s):      a.com
                      b.com
      SSL certificate is verified by a root authority.
    `,
    stderr: text`
      Fetching SSL certificate one info for my-app... done
      Fetching domains for one... done
    `,
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/sni-endpoints/one',
      'GET /apps/my-app/domains/d1',
      'GET /apps/my-app/domains/d2',
    ],
  },
  {
    run: 'certs:info -a my-app --endpoint b.com', replies: {[endpoints]: [one, sniEndpoint('two')], 'GET /apps/my-app/sni-endpoints/one': sniEndpoint('one', {}, {'ca_signed?': false, issuer: '/CN=a.com'}), ...served},
    stdout: text`
      Certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=a.com
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is self signed.
    `,
    stderr: 'Fetching SSL certificate one info for my-app... done\n',
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/domains/d1',
      'GET /apps/my-app/domains/d2',
      'GET /apps/my-app/sni-endpoints/one',
    ],
    differs: 'it wants the domain to name the certificate too',
  },
  {
    run: 'certs:info -a my-app --endpoint c.com', replies: {[endpoints]: [one, sniEndpoint('two')], ...served},
    stderr: '    Error: Record not found.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/domains/d1',
      'GET /apps/my-app/domains/d2',
    ],
  },
  {
    run: 'certs:info -a my-app', note: 'none', replies: {[endpoints]: []},
    stderr: '    Error: my-app has no SSL certificates\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
  },
  {
    run: 'certs:info -a my-app', note: 'two', replies: {[endpoints]: [one, sniEndpoint('two')]},
    stderr: '    Error: Must pass --name when more than one endpoint\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
  },
  {
    run: 'certs:info -a my-app --name one --endpoint a.com',
    stderr: '    Error: Specified both --name and --endpoint, please use just one\n',
    exit: 1,
  },
  {
    run: 'certs:remove -a my-app --name one', note: 'two of a name', replies: {[endpoints]: [one, one]},
    stderr: '    Error: More than one endpoint matches one, please file a support ticket\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
  },
  {
    run: 'certs:remove -a my-app', note: 'not confirmed', replies: {[endpoints]: [one]},
    stderr: text`
       ›   Warning: WARNING: Destructive Action - you cannot rollback this change
       ›   This command will remove the endpoint one from my-app.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
    differs: 'without a terminal it does nothing and calls it success',
  },
  {
    run: 'certs:remove -a my-app --confirm my-app', replies: {[endpoints]: [one], 'DELETE /apps/my-app/sni-endpoints/one': one},
    stderr: 'Removing SSL certificate one from my-app... done\n',
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'DELETE /apps/my-app/sni-endpoints/one',
    ],
  },
  {
    run: 'certs:update crt.pem key.pem -a my-app', files, note: 'not confirmed', replies: {[endpoints]: [one]},
    stderr: text`
       ›   Warning: Potentially Destructive Action
       ›   This command will change the certificate of endpoint one from my-app.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
    differs: 'without a terminal it does nothing and calls it success',
  },
  {
    run: 'certs:update crt.pem key.pem -a my-app --confirm my-app', files, replies: {[endpoints]: [one], 'PATCH /apps/my-app/sni-endpoints/one': one},
    stdout: text`
      Updated certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is verified by a root authority.
    `,
    stderr: 'Updating SSL certificate one for my-app... done\n',
    requests: [
      'GET /apps/my-app/sni-endpoints',
      'PATCH /apps/my-app/sni-endpoints/one {"certificate_chain":"CRT\\n","private_key":"KEY\\n"}',
    ],
  },
  {
    run: 'certs:update crt.pem none.pem -a my-app --confirm my-app', files, replies: {[endpoints]: [one]},
    stderr: text`
          Error: ENOENT: no such file or directory, open 'none.pem'
          Code: ENOENT
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app/sni-endpoints',
    ],
  },
  {
    run: 'certs:add crt.pem key.pem -a my-app', files, replies: {...added, [domains]: inTurn([domain('c.com', {cname: null})], [domain('c.com'), domain('x.b.com')])},
    stdout: text`
      Certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is verified by a root authority.
    `,
    stderr: text`
      Adding SSL certificate to my-app... done
      Waiting for stable domains to be created... done
    `,
    requests: [
      'POST /apps/my-app/sni-endpoints {"certificate_chain":"CRT\\n","private_key":"KEY\\n"}',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:add crt.pem key.pem -a my-app', note: 'for domains of the app', files, replies: {'POST /apps/my-app/sni-endpoints': sniEndpoint('one', {}, {cert_domains: ['a.com', '*.b.com']}), [domains]: [domain('a.com'), domain('x.b.com'), domain('b.com')]},
    stdout: text`
      Certificate details:
      Common Name(s): a.com
                      *.b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is verified by a root authority.
    `,
    stderr: text`
      Adding SSL certificate to my-app... done
      Waiting for stable domains to be created... done
       ›   Warning: one serves no domain yet. Run:
       ›   hokku domains:update a.com --cert one -a my-app
       ›   hokku domains:update x.b.com --cert one -a my-app
    `,
    requests: [
      'POST /apps/my-app/sni-endpoints {"certificate_chain":"CRT\\n","private_key":"KEY\\n"}',
      'GET /apps/my-app/domains',
    ],
    differs: 'without a terminal it waits for an answer for ever',
  },
  {
    run: 'certs:add crt.pem key.pem -a my-app', note: 'refused', files, replies: {'POST /apps/my-app/sni-endpoints': refusal(422, 'invalid_params', 'The key does not fit.')},
    stderr: text`
      Adding SSL certificate to my-app... !
       ›   Error: The key does not fit.
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'POST /apps/my-app/sni-endpoints {"certificate_chain":"CRT\\n","private_key":"KEY\\n"}',
    ],
  },
  {
    run: 'certs:auto -a my-app', note: 'off', replies: {'GET /apps/my-app': {acm: false}, [endpoints]: []},
    stdout: text`
      === Automatic Certificate Management is disabled on my-app

    `,
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/sni-endpoints',
    ],
  },
  {
    run: 'certs:auto -a my-app', note: 'no domains', replies: {'GET /apps/my-app': {acm: true}, [endpoints]: [], [domains]: []},
    stdout: text`
      === Automatic Certificate Management is enabled on my-app

      === Add a custom domain to your app by running: hokku domains:add <yourdomain.com>

    `,
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto -a my-app', replies: acm([state('a.com', 'ok'), state('b.com', 'failing', 'no such name'), state('c.com', 'verified'), state('d.com', 'dns-verified'), state('e.com', null), state('f.com', 'cdn-added')]),
    stdout: text`
      === Automatic Certificate Management is enabled on my-app

      Renewal scheduled for 2050-07-01 21:34 UTC.

      Certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is verified by a root authority.

        Domain   Status         Reason         Last Updated
       ───────────────────────────────────────────────────────────
        a.com    OK                            less than a minute
        b.com    Failing        no such name   less than a minute
        c.com    In Progress                   less than a minute
        d.com    DNS Verified                  less than a minute
        e.com    Waiting                       less than a minute
        f.com    Cdn Added                     less than a minute


      === Some domains are failing validation, please verify that your DNS matches: hokku domains
          See our documentation at https://devcenter.heroku.com/articles/automated-certificate-management#failure-reasons

    `,
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto -a my-app --wait', replies: acm([state('a.com', 'verified')], [state('a.com', 'cert issued')]),
    stdout: text`
      === Automatic Certificate Management is enabled on my-app

      Renewal scheduled for 2050-07-01 21:34 UTC.

      Certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is verified by a root authority.

        Domain   Status        Last Updated
       ───────────────────────────────────────────
        a.com    Cert issued   less than a minute

    `,
    stderr: 'Waiting until the certificate is issued to all domains... done\n',
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto -a my-app --wait', note: 'fails', replies: acm([state('a.com', 'verified')], [state('a.com', 'failed')]),
    stdout: text`
      === Automatic Certificate Management is enabled on my-app

      Renewal scheduled for 2050-07-01 21:34 UTC.

      Certificate details:
      Common Name(s): a.com
                      b.com
      Expires At:     2050-08-01 21:34 UTC
      Issuer:         /CN=Issuer
      Starts At:      2020-08-01 21:34 UTC
      Subject:        /CN=a.com
      SSL certificate is verified by a root authority.

        Domain   Status   Last Updated
       ──────────────────────────────────────
        a.com    Failed   less than a minute


      === Some domains failed validation after multiple attempts, retry by running: hokku certs:auto:refresh
          See our documentation at https://devcenter.heroku.com/articles/automated-certificate-management#failure-reasons

    `,
    stderr: 'Waiting until the certificate is issued to all domains... !\n',
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto -a my-app --wait', note: 'fails, strict', env: {HOKKU_STRICT: '1'}, replies: acm([state('a.com', 'failed')]),
    stderr: ' ›   Error: The certificate could not be issued to all domains.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/sni-endpoints',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
    ],
    differs: 'strict mode is ours',
  },
  {
    run: 'certs:auto:enable -a my-app', replies: {...enabled, [domains]: inTurn([domain('www.a.com', {cname: 'old'}), domain('b.com')], [domain('www.a.com'), domain('b.com')])},
    stdout: text`
      === Your certificate will now be managed by Heroku. Check the status by running hokku certs:auto.  Update your application's DNS settings as follows

        Domain      Record Type   DNS Target
       ───────────────────────────────────────────────────
        www.a.com   CNAME         www.a.com.herokudns.com

    `,
    stderr: 'Enabling Automatic Certificate Management... starting. See status with hokku certs:auto or wait until active with hokku certs:auto --wait\n',
    requests: [
      'GET /apps/my-app/domains',
      'POST /apps/my-app/acm {}',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto:enable -a my-app', note: 'no domains', replies: {...enabled, [domains]: []},
    stdout: text`
      === Your certificate will now be managed by Heroku. Check the status by running hokku certs:auto.  Add a custom domain to your app by running hokku domains:add <yourdomain.com>

    `,
    stderr: 'Enabling Automatic Certificate Management... starting. See status with hokku certs:auto or wait until active with hokku certs:auto --wait\n',
    requests: [
      'GET /apps/my-app/domains',
      'POST /apps/my-app/acm {}',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto:enable -a my-app', note: "only the platform's own domain", replies: {...enabled, [domains]: [domain('my-app.herokuapp.com', {kind: 'heroku', cname: null})]},
    stdout: text`
      === Your certificate will now be managed by Heroku. Check the status by running hokku certs:auto.

    `,
    stderr: 'Enabling Automatic Certificate Management... starting. See status with hokku certs:auto or wait until active with hokku certs:auto --wait\n',
  },
  {
    run: 'certs:auto:enable -a nosuch',
    stderr: text`
      Enabling Automatic Certificate Management... !
       ›   Error: Couldn't find GET /apps/nosuch/domains.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
  },
  {
    run: 'certs:auto:enable -a my-app --wait', replies: {...enabled, [domains]: inTurn([state('a.com', null)], [state('a.com', 'verified')], [state('a.com', 'cert issued')])},
    stdout: text`
      === Your certificate will now be managed by Heroku. Check the status by running hokku certs:auto.

    `,
    stderr: text`
      Enabling Automatic Certificate Management... starting.
      Waiting until the certificate is issued to all domains... done
    `,
    requests: [
      'GET /apps/my-app/domains',
      'POST /apps/my-app/acm {}',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto:enable -a my-app --wait', note: 'fails', replies: {...enabled, [domains]: inTurn([state('a.com', null)], [state('a.com', 'verified')], [state('a.com', 'failed')])},
    stdout: text`
      === Error: The certificate could not be issued to all domains. See status with hokku certs:auto.

    `,
    stderr: text`
      Enabling Automatic Certificate Management... starting.
      Waiting until the certificate is issued to all domains... !
          Error: ACM not enabled for some domains
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app/domains',
      'POST /apps/my-app/acm {}',
      'GET /apps/my-app/domains',
      'GET /apps/my-app/domains',
    ],
  },
  {
    run: 'certs:auto:disable -a my-app', note: 'not confirmed',
    stderr: text`
       ›   Warning: This command will disable Automatic Certificate Management from 
       ›   my-app.
       ›   This will cause the certificate to be removed from my-app causing SSL
       ›   validation errors.  In order to avoid downtime, the recommended steps
       ›   are preferred which will also disable Automatic Certificate Management.
       ›
       ›   1) Request a new SSL certificate for your domains names from your 
       ›   certificate provider
       ›   2) hokku certs:update CRT KEY

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    differs: 'without a terminal it does nothing and calls it success',
  },
  {
    run: 'certs:auto:disable -a my-app --confirm my-app', replies: {'DELETE /apps/my-app/acm': {}},
    stderr: 'Disabling Automatic Certificate Management... done\n',
    requests: [
      'DELETE /apps/my-app/acm',
    ],
  },
  {
    run: 'certs:auto:refresh -a my-app', replies: {'PATCH /apps/my-app/acm': {}},
    stderr: 'Refreshing Automatic Certificate Management... done\n',
    requests: [
      'PATCH /apps/my-app/acm {"acm_refresh":true}',
    ],
  },
])

const openssl = '#!/bin/sh\necho "$@" > called\nexit ${OPENSSL_EXIT:-0}\n'
const generating = {files: {'openssl.sh': openssl}, setup: ['mv openssl.sh openssl'], env: {PATH: `.:${process.env.PATH}`}, replies: {[endpoints]: [one]}}

transcripts([
  {
    ...generating, run: 'certs:generate c.com -a my-app --now',
    stderr: text`
      Your key and certificate signing request have been generated.
      Submit the CSR in 'c.com.csr' to your preferred certificate authority.
      When you've received your certificate, run:
      $ hokku certs:add CERTFILE c.com.key
    `,
    after: {'cat called': 'req -new -newkey rsa:2048 -nodes -keyout c.com.key -out c.com.csr -subj /CN=c.com\n'},
  },
  {
    ...generating, run: 'certs:generate a.com -a my-app --selfsigned --owner Me --country DE --area Bavaria --city Munich --keysize 4096',
    stderr: text`
      Your key and self-signed certificate have been generated.
      Next, run:
      $ hokku certs:update a.com.crt a.com.key
    `,
    after: {'cat called': 'req -new -newkey rsa:4096 -nodes -keyout a.com.key -out a.com.crt -subj /C=DE/ST=Bavaria/L=Munich/O=Me/CN=a.com -x509\n'},
  },
  {
    ...generating, run: 'certs:generate a.com -a my-app --subject /CN=b.com', env: {...generating.env, OPENSSL_EXIT: '3'},
    stderr: '    Error: Non zero openssl error 3\n',
    exit: 1,
  },
  {
    ...generating, run: 'certs:generate a.com -a my-app',
    stderr: /Say it with --owner, --country, --area \n ›   and --city, or re-run this command with --now\n/,
    exit: 2,
    differs: 'without a terminal it asks all the same',
  },
])
