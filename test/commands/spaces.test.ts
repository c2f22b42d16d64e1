import {inTurn, refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const sp = (name: string, more: object = {}) => ({
  id: `s-${name}`, name, team: {name: 'my-team', id: 't'}, organization: {name: 'my-team'}, region: {name: 'virginia', description: 'Virginia, US'}, shield: false,
  state: 'allocated', cidr: '10.0.0.0/16', data_cidr: '172.23.0.0/20', generation: {name: 'cedar', id: 'g'}, created_at: '2026-01-02T03:04:05Z', ...more,
})
const nat = {state: 'enabled', sources: ['1.1.1.1', '2.2.2.2']}
const S = 'GET /spaces/sp'
const R = 'GET /spaces/sp/inbound-ruleset'
const P = 'PUT /spaces/sp/inbound-ruleset'
const V = 'GET /spaces/sp/vpn-connections'
const dy = (name: string, more: object = {}) => ({name, type: name.split('.')[0], state: 'up', size: 'Private-M', command: 'cmd', updated_at: '2026-01-02T03:04:05Z', ...more})
const top = {version: 1, apps: [
  {id: 'a1', domains: ['z.com', 'b.com'], formations: [
    {process_type: 'web', dynos: [{number: 2, private_ip: '10.0.0.2', hostname: '2.web'}, {number: 1, private_ip: '10.0.0.1', hostname: '1.web'}]},
    {process_type: 'job', dynos: [{number: 1, private_ip: '10.0.0.3', hostname: '1.job'}]},
  ]},
  {id: 'a2', domains: [], formations: []},
  {id: 'a3', domains: ['c.com'], formations: [{process_type: 'w', dynos: []}]},
]}
const peer = (id: string, more: object = {}) => ({
  pcx_id: id, type: 'customer-managed', cidr_blocks: ['10.0.0.0/16', '10.1.0.0/16'], status: 'pending-acceptance', aws_vpc_id: 'vpc-1', aws_region: 'us-east-1',
  aws_account_id: '0123', expires: '2026-02-02T03:04:05Z', ...more,
})
const rules = (sources: string[], more: object = {}) => ({version: '1', created_by: 'me', rules: sources.map(source => ({action: 'allow', source})), ...more})
const tunnel = {last_status_change: '2026-01-02T03:04:05Z', ip: '1.1.1.1', customer_ip: '2.2.2.2', pre_shared_key: 'k1', status: 'UP', status_message: 'm1'}
const vpn = (name: null | string, more: object = {}) => ({
  id: 'v1', name, public_ip: '5.5.5.5', routable_cidrs: ['172.16.0.0/16', '172.17.0.0/16'], space_cidr_block: '10.0.0.0/16', ike_version: 1, status: 'active',
  status_message: '', tunnels: [tunnel, {...tunnel, ip: '1.1.1.2', status: 'DOWN'}], ...more,
})

transcripts([
  {
    run: 'spaces', replies: {'GET /spaces':[sp('zed'),sp('abc',{team:{name:'a'},generation:{name:'fir'}})]},
    stdout: text`
        Name   Team      Region     State       Generation   Created At
       ───────────────────────────────────────────────────────────────────────────
        abc    a         virginia   allocated   fir          2026-01-02T03:04:05Z
        zed    my-team   virginia   allocated   cedar        2026-01-02T03:04:05Z

    `,
    requests: [
      'GET /spaces [3.sdk]',
    ],
  },
  {
    run: 'spaces', note: 'none', replies: {'GET /spaces':[]},
    stderr: ' ›   Error: You do not have access to any spaces.\n',
    exit: 2,
    requests: [
      'GET /spaces [3.sdk]',
    ],
  },
  {
    run: 'spaces -t nope', replies: {'GET /spaces':[sp('zed')]},
    stderr: ' ›   Error: No spaces in nope.\n',
    exit: 2,
    requests: [
      'GET /spaces [3.sdk]',
    ],
  },
  {
    run: 'spaces:create sp -t my-team', replies: {'POST /spaces':sp('sp',{state:'allocating'})},
    stdout: text`
      === sp

      ID:         s-sp
      Team:       my-team
      Region:     virginia
      CIDR:       10.0.0.0/16
      Data CIDR:  172.23.0.0/20
      State:      allocating
      Shield:     off
      Generation: cedar
      Created at: 2026-01-02T03:04:05Z
    `,
    stderr: text`
      Creating space sp in team my-team... done
       ›   Warning: Spend Alert. Each Heroku Standard Private Space costs ~$1.39/hour
       ›    (max $1000/month), pro-rated to the second.
       ›   Warning: Use hokku spaces:wait to track allocation.
    `,
    requests: [
      'POST /spaces [3.sdk] {"features":[],"generation":"cedar","name":"sp","team":"my-team"}',
    ],
  },
  {
    run: 'spaces:create sp -t my-team --region r --cidr 10.0.0.0/16 --data-cidr 1.0.0.0/20 --generation fir --channel c --kpi-url http://k --log-drain-url http://l', replies: {'POST /spaces':sp('sp',{generation:{name:'fir'}})},
    stdout: text`
      === sp

      ID:         s-sp
      Team:       my-team
      Region:     virginia
      CIDR:       10.0.0.0/16
      Data CIDR:  172.23.0.0/20
      State:      allocated
      Shield:     off
      Generation: fir
      Created at: 2026-01-02T03:04:05Z
    `,
    stderr: text`
      Creating space sp in team my-team... done
       ›   Warning: Spend Alert. Each Heroku Standard Private Space costs ~$1.39/hour
       ›    (max $1000/month), pro-rated to the second.
       ›   Warning: Use hokku spaces:wait to track allocation.
    `,
    requests: [
      'POST /spaces [3.sdk] {"channel_name":"c","cidr":"10.0.0.0/16","data_cidr":"1.0.0.0/20","features":[],"generation":"fir","kpi_url":"http://k","log_drain_url":"http://l","name":"sp","region":"r","team":"my-team"}',
    ],
  },
  {
    run: 'spaces:create -t my-team',
    stderr: text`
       ›   Error: Space name required.
       ›   USAGE: hokku spaces:create --space my-space --team my-team
       ›
    `,
    exit: 2,
  },
  {
    run: 'spaces:info',
    stderr: text`
       ›   Error: Error: Missing 1 required arg:
       ›   space
       ›   See more help with --help
       ›
    `,
    exit: 2,
  },
  {
    run: 'spaces:info sp', replies: {[S]:sp('sp',{outbound_ips:nat,generation:{name:'fir'}}),[S+'/nat']:nat},
    stdout: text`
      === sp

      ID:           s-sp
      Team:         my-team
      Region:       Virginia, US
      CIDR:         10.0.0.0/16
      Data CIDR:    172.23.0.0/20
      State:        allocated
      Shield:       off
      Outbound IPs: 1.1.1.1, 2.2.2.2
      Generation:   fir
      Created at:   2026-01-02T03:04:05Z
    `,
    requests: [
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp/nat [3.fir]',
    ],
  },
  {
    run: 'spaces:info sp --json', replies: {[S]:sp('sp'),[S+'/nat']:nat},
    stdout: text`
      {
        "id": "s-sp",
        "name": "sp",
        "team": {
          "name": "my-team",
          "id": "t"
        },
        "organization": {
          "name": "my-team"
        },
        "region": {
          "name": "virginia",
          "description": "Virginia, US"
        },
        "shield": false,
        "state": "allocated",
        "cidr": "10.0.0.0/16",
        "data_cidr": "172.23.0.0/20",
        "generation": {
          "name": "cedar",
          "id": "g"
        },
        "created_at": "2026-01-02T03:04:05Z",
        "outbound_ips": {
          "state": "enabled",
          "sources": [
            "1.1.1.1",
            "2.2.2.2"
          ]
        }
      }
    `,
    requests: [
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp/nat [3.fir]',
    ],
  },
  {
    run: 'spaces:info sp', note: 'updating nat', replies: {[S]:sp('sp',{state:'allocating'}),[S+'/nat']:{...nat,state:'updating'}},
    stdout: text`
      === sp

      ID:         s-sp
      Team:       my-team
      Region:     Virginia, US
      CIDR:       10.0.0.0/16
      Data CIDR:  172.23.0.0/20
      State:      allocating
      Shield:     off
      Generation: cedar
      Created at: 2026-01-02T03:04:05Z
    `,
    requests: [
      'GET /spaces/sp [3.fir]',
    ],
  },
  {
    run: 'spaces:info sp', note: 'disabled nat', replies: {[S]:sp('sp'),[S+'/nat']:{...nat,state:'disabled',sources:[]}},
    stdout: text`
      === sp

      ID:           s-sp
      Team:         my-team
      Region:       Virginia, US
      CIDR:         10.0.0.0/16
      Data CIDR:    172.23.0.0/20
      State:        allocated
      Shield:       off
      Outbound IPs: disabled
      Generation:   cedar
      Created at:   2026-01-02T03:04:05Z
    `,
    requests: [
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp/nat [3.fir]',
    ],
  },
  {
    run: 'spaces:destroy sp --confirm sp', replies: {[S]:sp('sp'),[S+'/nat']:nat,'DELETE /spaces/sp':{}},
    stderr: 'Destroying space sp... done\n',
    requests: [
      'GET /spaces/sp',
      'GET /spaces/sp/nat',
      'DELETE /spaces/sp',
    ],
  },
  {
    run: 'spaces:destroy sp', replies: {[S]:sp('sp'),[S+'/nat']:nat,'DELETE /spaces/sp':{}},
    stderr: text`
       ›   Warning: Destructive Action
       ›   This command will destroy the space sp
       ›   === WARNING: Outbound IPs Will Be Reused
       ›   ⚠️ Deleting this space frees up the following outbound IPv4 IPs for reuse:
       ›   1.1.1.1, 2.2.2.2
       ›
       ›   Update the following configurations:
       ›   = IP allowlists
       ›   = Firewall rules
       ›   = Security group configurations
       ›   = Network ACLs
       ›
       ›   Ensure that you remove the listed IPv4 addresses from your security 
       ›   configurations.
       ›

       ›   Error: To proceed, re-run this command with --confirm sp
    `,
    exit: 2,
    requests: [
      'GET /spaces/sp',
      'GET /spaces/sp/nat',
    ],
    differs: 'without a terminal it does nothing and calls it success',
  },
  {
    run: 'spaces:destroy sp --confirm x', replies: {[S]:sp('sp',{state:'allocating'})},
    stderr: '    Error: Confirmation x did not match sp. Aborted.\n',
    exit: 1,
    requests: [
      'GET /spaces/sp',
    ],
  },
  {
    run: 'spaces:destroy',
    stderr: text`
       ›   Error: Space name required.
       ›   USAGE: hokku spaces:destroy my-space
       ›
    `,
    exit: 2,
  },
  {
    run: 'spaces:drains:get -s sp', replies: {[S+'/log-drain']:refusal(404,'not_found','none')},
    stderr: text`
       ›   Error: none
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /spaces/sp/log-drain [3.dogwood]',
    ],
  },
  {
    run: 'drains:set https://x.com -s sp', replies: {'PUT /spaces/sp/log-drain':{url:'https://x.com',token:'d.1'}},
    stdout: 'Successfully set drain https://x.com for sp.\n',
    stderr: ' ›   Warning: It may take a few moments for the changes to take effect.\n',
    requests: [
      'PUT /spaces/sp/log-drain [3.dogwood] {"url":"https://x.com"}',
    ],
  },
  {
    run: 'spaces:hosts sp', replies: {[S+'/hosts']:[{host_id:'h1',state:'available',available_capacity_percentage:0,allocated_at:'2020-05-28T04:15:59Z',released_at:null},{host_id:'h2',state:'released',available_capacity_percentage:72,allocated_at:'2020-05-28T04:15:59Z',released_at:'2020-06-28T04:15:59Z'}]},
    stdout: text`
      === sp Hosts

        Host ID   State       Available Capacity   Allocated At           Released At
       ────────────────────────────────────────────────────────────────────────────────────────
        h1        available   0%                   2020-05-28T04:15:59Z
        h2        released    72%                  2020-05-28T04:15:59Z   2020-06-28T04:15:59Z

    `,
    requests: [
      'GET /spaces/sp/hosts [3.dogwood]',
    ],
  },
  {
    run: 'spaces:hosts',
    stderr: text`
       ›   Error: Error: Missing 1 required arg:
       ›   space
       ›   See more help with --help
       ›
    `,
    exit: 2,
  },
  {
    run: 'spaces:peerings sp', replies: {[S+'/peerings']:[peer('p1'),peer('p2',{type:'heroku-managed'}),peer('p3',{type:'unknown',aws_account_id:null})]},
    stdout: text`
      === sp Peerings

        PCX ID   Type               CIDR Blocks                Status               VPC ID   AWS Region   AWS Account ID   Expires
       ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
        p1       customer-managed   10.0.0.0/16, 10.1.0.0/16   pending-acceptance   vpc-1    us-east-1    0123             2026-02-02T03:04:05Z
        p2       heroku-managed     10.0.0.0/16, 10.1.0.0/16   pending-acceptance   vpc-1    us-east-1    0123             2026-02-02T03:04:05Z
        p3       unknown            10.0.0.0/16, 10.1.0.0/16   pending-acceptance   vpc-1    us-east-1                     2026-02-02T03:04:05Z

    `,
    requests: [
      'GET /spaces/sp/peerings',
    ],
  },
  {
    run: 'spaces:peerings sp --json', replies: {[S+'/peerings']:[peer('p1')]},
    stdout: text`
      [
        {
          "pcx_id": "p1",
          "type": "customer-managed",
          "cidr_blocks": [
            "10.0.0.0/16",
            "10.1.0.0/16"
          ],
          "status": "pending-acceptance",
          "aws_vpc_id": "vpc-1",
          "aws_region": "us-east-1",
          "aws_account_id": "0123",
          "expires": "2026-02-02T03:04:05Z"
        }
      ]
    `,
    requests: [
      'GET /spaces/sp/peerings',
    ],
  },
  {
    run: 'spaces:peerings sp', note: 'none', replies: {[S+'/peerings']:[]},
    stdout: text`
      === sp Peerings

        PCX ID   Type   CIDR Blocks   Status   VPC ID   AWS Region   AWS Account ID   Expires
       ───────────────────────────────────────────────────────────────────────────────────────

    `,
    requests: [
      'GET /spaces/sp/peerings',
    ],
  },
  {
    run: 'spaces:peerings:info sp', replies: {[S+'/peering-info']:{aws_account_id:'012',aws_region:'us',vpc_id:'v',vpc_cidr:'10.0.0.0/16',dyno_cidr_blocks:['10.0.128.0/20','10.0.144.0/20'],unavailable_cidr_blocks:['192.168.2.0/30'],space_cidr_blocks:['1.0.0.0/8']}},
    stdout: text`
      === sp Peering Info

      AWS Account ID:    012
      AWS Region:        us
      AWS VPC ID:        v
      AWS VPC CIDR:      10.0.0.0/16
      Space CIDRs:       1.0.0.0/8
      Unavailable CIDRs: 192.168.2.0/30
    `,
    requests: [
      'GET /spaces/sp/peering-info',
    ],
  },
  {
    run: 'spaces:peerings:accept pcx-1 sp', replies: {'POST /spaces/sp/peerings':{}},
    stdout: 'Accepting and configuring peering connection pcx-1\n',
    requests: [
      'POST /spaces/sp/peerings [3.dogwood] {"pcx_id":"pcx-1"}',
    ],
  },
  {
    run: 'spaces:peerings:accept',
    stderr: text`
          Error: Space name required.
          USAGE: hokku spaces:peerings:accept pcx-12345678 --space my-space
    `,
    exit: 1,
  },
  {
    run: 'spaces:peerings:accept -p pcx-1',
    stderr: text`
          Error: Space name required.
          USAGE: hokku spaces:peerings:accept pcx-12345678 --space my-space
    `,
    exit: 1,
  },
  {
    run: 'spaces:peerings:destroy pcx-1 -s sp --confirm pcx-1', replies: {'DELETE /spaces/sp/peerings/pcx-1':{}},
    stderr: 'Tearing down peering connection pcx-1... done\n',
    requests: [
      'DELETE /spaces/sp/peerings/pcx-1',
    ],
  },
  {
    run: 'spaces:peerings:destroy -p pcx-1 -s sp', replies: {'DELETE /spaces/sp/peerings/pcx-1':{}},
    stderr: text`
       ›   Warning: Destructive Action
       ›   This command will attempt to destroy the peering connection pcx-1

       ›   Error: To proceed, re-run this command with --confirm pcx-1
    `,
    exit: 2,
    differs: 'without a terminal it does nothing and calls it success',
  },
  {
    run: 'spaces:peerings:destroy -s sp',
    stderr: text`
       ›   Error: pcxid required.
       ›   USAGE: hokku spaces:peering:destroy pcx-4bd27022
       ›
    `,
    exit: 2,
  },
  {
    run: 'spaces:ps sp', replies: {[S]:sp('sp',{shield:true}),[S+'/dynos']:[{app_id:'a',app_name:'app1',dynos:[dy('web.2'),dy('web.1',{state:'crashed'}),dy('run.1'),dy('worker.1',{size:'Private-S'})]},{app_id:'b',app_name:'app2',dynos:[]}]},
    stdout: text`
      === app1 web (Shield-M): cmd (2)

      web.1: crashed 2026/01/02 03:04:05 +0000
      web.2: up 2026/01/02 03:04:05 +0000

      === app1 run: one-off processes (1)

      run.1 (Shield-M): up 2026/01/02 03:04:05 +0000: cmd

      === app1 worker (Shield-S): cmd (1)

      worker.1: up 2026/01/02 03:04:05 +0000

    `,
    requests: [
      'GET /spaces/sp/dynos',
      'GET /spaces/sp',
    ],
  },
  {
    run: 'spaces:ps',
    stderr: text`
          Error: Space name required.
          USAGE: hokku spaces:ps my-space
    `,
    exit: 1,
  },
  {
    run: 'spaces:rename --from a --to b', replies: {'PATCH /spaces/a':{}},
    stderr: 'Renaming space from a to b... done\n',
    requests: [
      'PATCH /spaces/a {"name":"b"}',
    ],
  },
  {
    run: 'spaces:topology sp', replies: {[S+'/topology']:top,'GET /apps/a1':{name:'app1'},'GET /apps/a2':{name:'app2'},'GET /apps/a3':{name:'app3'}},
    stdout: text`
      === app1 (job, web)

      Domains: b.com
               z.com
      Dynos:   job.1 - 10.0.0.3 - 1.job
               web.1 - 10.0.0.1 - 1.web
               web.2 - 10.0.0.2 - 2.web

      === app2



      === app3 (w)

      Domains: c.com

    `,
    requests: [
      'GET /spaces/sp/topology',
      'GET /apps/a1',
      'GET /apps/a2',
      'GET /apps/a3',
    ],
  },
  {
    run: 'spaces:topology',
    stderr: text`
       ›   Error: Error: Missing 1 required arg:
       ›   space
       ›   See more help with --help
       ›
    `,
    exit: 2,
  },
  {
    run: 'spaces:transfer -s sp -t te', replies: {'POST /spaces/sp/transfer':{}},
    stderr: 'Transferring space sp to team te... done\n',
    requests: [
      'POST /spaces/sp/transfer {"new_owner":"te"}',
    ],
  },
  {
    run: 'spaces:trusted-ips sp', replies: {[R]:rules([])},
    stdout: text`
      === sp has no trusted IP ranges. All inbound web requests to dynos are blocked.

    `,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:trusted-ips sp', note: 'none, applied', replies: {[R]:rules([],{applied:true})},
    stdout: text`
      === sp has no trusted IP ranges. All inbound web requests to dynos are blocked.

      Trusted IP rules are applied to this space.
    `,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:trusted-ips sp', replies: {[R]:rules(['1.0.0.0/8','2.0.0.0/8'],{applied:true})},
    stdout: text`
      === Trusted IP Ranges

      1.0.0.0/8
      2.0.0.0/8
      Trusted IP rules are applied to this space.
    `,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'trusted-ips sp', replies: {[R]:rules(['1.0.0.0/8'],{applied:false})},
    stdout: text`
      === Trusted IP Ranges

      1.0.0.0/8
      Trusted IP rules are not applied to this space. Update your Trusted IP list to trigger a re-application of the rules.
    `,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:trusted-ips:add 1.0.0.0/8 -s sp', note: 'has', replies: {[R]:rules(['1.0.0.0/8'])},
    stderr: '    Error: A rule already exists for 1.0.0.0/8.\n',
    exit: 1,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:trusted-ips:add 3.0.0.0/8 -s sp', replies: {[R]:inTurn(rules(['1.0.0.0/8']),rules(['1.0.0.0/8'],{applied:false})),[P]:{}},
    stdout: text`
      Added 3.0.0.0/8 to trusted IP ranges on sp
      Trusted IP rules are not applied to this space. Update your Trusted IP list to trigger a re-application of the rules.
    `,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
      'PUT /spaces/sp/inbound-ruleset {"created_by":"me","rules":[{"action":"allow","source":"1.0.0.0/8"},{"action":"allow","source":"3.0.0.0/8"}],"version":"1"}',
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:trusted-ips:remove 3.0.0.0/8 -s sp', note: 'has none', replies: {[R]:rules([])},
    stderr: '    Error: No IP ranges are configured. Nothing to do.\n',
    exit: 1,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:trusted-ips:remove 3.0.0.0/8 -s sp', note: 'has not', replies: {[R]:rules(['1.0.0.0/8'])},
    stderr: '    Error: No IP range matching 3.0.0.0/8 was found.\n',
    exit: 1,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:trusted-ips:remove 1.0.0.0/8 -s sp', note: 'last', replies: {[R]:rules(['1.0.0.0/8'],{applied:true}),[P]:{}},
    stdout: text`
      Removed 1.0.0.0/8 from trusted IP ranges on sp
      Trusted IP rules are applied to this space.
    `,
    requests: [
      'GET /spaces/sp/inbound-ruleset',
      'PUT /spaces/sp/inbound-ruleset {"applied":true,"created_by":"me","rules":[],"version":"1"}',
      'GET /spaces/sp/inbound-ruleset',
    ],
  },
  {
    run: 'spaces:vpn:connections -s sp', replies: {[V]:[vpn('one'),vpn('two',{name:null})]},
    stdout: text`
      === sp VPN Connections

        Name   Status   Tunnels
       ─────────────────────────
        one    active   UP/DOWN
        v1     active   UP/DOWN

    `,
    requests: [
      'GET /spaces/sp/vpn-connections',
    ],
  },
  {
    run: 'spaces:vpn:connections -s sp', note: 'none', replies: {[V]:[]},
    stdout: 'No VPN Connections have been created yet\n',
    requests: [
      'GET /spaces/sp/vpn-connections',
    ],
  },
  {
    run: 'spaces:vpn:connections -s sp --json', replies: {[V]:[vpn('one')]},
    stdout: text`
      [
        {
          "id": "v1",
          "name": "one",
          "public_ip": "5.5.5.5",
          "routable_cidrs": [
            "172.16.0.0/16",
            "172.17.0.0/16"
          ],
          "space_cidr_block": "10.0.0.0/16",
          "ike_version": 1,
          "status": "active",
          "status_message": "",
          "tunnels": [
            {
              "last_status_change": "2026-01-02T03:04:05Z",
              "ip": "1.1.1.1",
              "customer_ip": "2.2.2.2",
              "pre_shared_key": "k1",
              "status": "UP",
              "status_message": "m1"
            },
            {
              "last_status_change": "2026-01-02T03:04:05Z",
              "ip": "1.1.1.2",
              "customer_ip": "2.2.2.2",
              "pre_shared_key": "k1",
              "status": "DOWN",
              "status_message": "m1"
            }
          ]
        }
      ]
    `,
    requests: [
      'GET /spaces/sp/vpn-connections',
    ],
  },
  {
    run: 'spaces:vpn:info one -s sp', replies: {[V+'/one']:vpn('one')},
    stdout: text`
      === one VPN Info

      Name:           one
      ID:             v1
      Public IP:      5.5.5.5
      Routable CIDRs: 172.16.0.0/16, 172.17.0.0/16
      Status:         active
      Status Message: ''
      === one VPN Tunnel Info

        VPN Tunnel   IP Address   Status   Status Last Changed    Details
       ───────────────────────────────────────────────────────────────────
        Tunnel 1     1.1.1.1      UP       2026-01-02T03:04:05Z   m1
        Tunnel 2     1.1.1.2      DOWN     2026-01-02T03:04:05Z   m1

    `,
    requests: [
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:info one -s sp --json', replies: {[V+'/one']:vpn('one')},
    stdout: text`
      {
        "id": "v1",
        "name": "one",
        "public_ip": "5.5.5.5",
        "routable_cidrs": [
          "172.16.0.0/16",
          "172.17.0.0/16"
        ],
        "space_cidr_block": "10.0.0.0/16",
        "ike_version": 1,
        "status": "active",
        "status_message": "",
        "tunnels": [
          {
            "last_status_change": "2026-01-02T03:04:05Z",
            "ip": "1.1.1.1",
            "customer_ip": "2.2.2.2",
            "pre_shared_key": "k1",
            "status": "UP",
            "status_message": "m1"
          },
          {
            "last_status_change": "2026-01-02T03:04:05Z",
            "ip": "1.1.1.2",
            "customer_ip": "2.2.2.2",
            "pre_shared_key": "k1",
            "status": "DOWN",
            "status_message": "m1"
          }
        ]
      }
    `,
    requests: [
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:config one -s sp', replies: {[V+'/one']:vpn('one')},
    stdout: text`
      === one VPN Tunnels

        VPN Tunnel   Customer Gateway   VPN Gateway   Pre-shared Key   Routable Subnets   IKE Version
       ───────────────────────────────────────────────────────────────────────────────────────────────
        Tunnel 1     2.2.2.2            1.1.1.1       k1               10.0.0.0/16        1
        Tunnel 2     2.2.2.2            1.1.1.2       k1               10.0.0.0/16        1

    `,
    requests: [
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:config one -s sp --json', replies: {[V+'/one']:vpn('one')},
    stdout: text`
      {
        "id": "v1",
        "name": "one",
        "public_ip": "5.5.5.5",
        "routable_cidrs": [
          "172.16.0.0/16",
          "172.17.0.0/16"
        ],
        "space_cidr_block": "10.0.0.0/16",
        "ike_version": 1,
        "status": "active",
        "status_message": "",
        "tunnels": [
          {
            "last_status_change": "2026-01-02T03:04:05Z",
            "ip": "1.1.1.1",
            "customer_ip": "2.2.2.2",
            "pre_shared_key": "k1",
            "status": "UP",
            "status_message": "m1"
          },
          {
            "last_status_change": "2026-01-02T03:04:05Z",
            "ip": "1.1.1.2",
            "customer_ip": "2.2.2.2",
            "pre_shared_key": "k1",
            "status": "DOWN",
            "status_message": "m1"
          }
        ]
      }
    `,
    requests: [
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:connect one -s sp -i 1.1.1.1 -c 1.0.0.0/8,2.0.0.0/8', replies: {'POST /spaces/sp/vpn-connections':vpn('one')},
    stderr: text`
      Creating VPN Connection in space sp... done
       ›   Warning: Use hokku spaces:vpn:wait to track allocation.
    `,
    requests: [
      'POST /spaces/sp/vpn-connections {"name":"one","public_ip":"1.1.1.1","routable_cidrs":["1.0.0.0/8","2.0.0.0/8"]}',
    ],
  },
  {
    run: 'spaces:vpn:update one -s sp -c 1.0.0.0/8,2.0.0.0/8', replies: {'PATCH /spaces/sp/vpn-connections/one':vpn('one')},
    stderr: 'Updating VPN Connection in space sp... done\n',
    requests: [
      'PATCH /spaces/sp/vpn-connections/one {"routable_cidrs":["1.0.0.0/8","2.0.0.0/8"]}',
    ],
  },
  {
    run: 'spaces:vpn:destroy one -s sp', replies: {'DELETE /spaces/sp/vpn-connections/one':{}},
    stderr: text`
       ›   Warning: Destructive Action
       ›   This command will attempt to destroy the specified VPN Connection in space
       ›    sp

       ›   Error: To proceed, re-run this command with --confirm one
    `,
    exit: 2,
    differs: 'without a terminal it does nothing and calls it success',
  },
  {
    run: 'spaces:vpn:destroy one -s sp --confirm one', replies: {'DELETE /spaces/sp/vpn-connections/one':{}},
    stderr: 'Tearing down VPN Connection one in space sp... done\n',
    requests: [
      'DELETE /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:wait one -s sp -i 0', note: 'there', replies: {[V+'/one']:vpn('one')},
    stdout: 'VPN has been allocated.\n',
    requests: [
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:wait one -s sp -i 0 --json', note: 'wait', replies: {[V+'/one']:inTurn(vpn('one',{status:'pending'}),vpn('one'))},
    stdout: text`
      {
        "id": "v1",
        "name": "one",
        "public_ip": "5.5.5.5",
        "routable_cidrs": [
          "172.16.0.0/16",
          "172.17.0.0/16"
        ],
        "space_cidr_block": "10.0.0.0/16",
        "ike_version": 1,
        "status": "active",
        "status_message": "",
        "tunnels": [
          {
            "last_status_change": "2026-01-02T03:04:05Z",
            "ip": "1.1.1.1",
            "customer_ip": "2.2.2.2",
            "pre_shared_key": "k1",
            "status": "UP",
            "status_message": "m1"
          },
          {
            "last_status_change": "2026-01-02T03:04:05Z",
            "ip": "1.1.1.2",
            "customer_ip": "2.2.2.2",
            "pre_shared_key": "k1",
            "status": "DOWN",
            "status_message": "m1"
          }
        ]
      }
    `,
    stderr: 'Waiting for VPN Connection one to allocate...... done\n',
    requests: [
      'GET /spaces/sp/vpn-connections/one',
      'GET /spaces/sp/vpn-connections/one',
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:wait one -s sp -i 0', note: 'failed', replies: {[V+'/one']:inTurn(vpn('one',{status:'pending'}),vpn('one',{status:'failed',status_message:'why'}))},
    stderr: text`
      Waiting for VPN Connection one to allocate...... !
       ›   Error: why
    `,
    exit: 1,
    requests: [
      'GET /spaces/sp/vpn-connections/one',
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:vpn:wait one -s sp -i 0', note: '404 first', replies: {[V+'/one']:inTurn(refusal(404,'x','y'),vpn('one'))},
    stderr: text`
       ›   Error: y
       ›
       ›   Error ID: x
    `,
    exit: 2,
    requests: [
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:wait sp -i 0', replies: {[S]:inTurn(sp('sp',{state:'allocating'}),sp('sp')),[S+'/nat']:nat},
    stdout: text`
      === sp

      ID:           s-sp
      Team:         my-team
      Region:       Virginia, US
      CIDR:         10.0.0.0/16
      Data CIDR:    172.23.0.0/20
      State:        allocated
      Shield:       off
      Outbound IPs: 1.1.1.1, 2.2.2.2
      Generation:   cedar
      Created at:   2026-01-02T03:04:05Z
    `,
    stderr: 'Waiting for space sp to allocate... done\n',
    requests: [
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp/nat [3.fir]',
    ],
  },
  {
    run: 'spaces:wait sp -i 0 --json', replies: {[S]:inTurn(sp('sp',{state:'allocating'}),sp('sp')),[S+'/nat']:nat},
    stdout: text`
      {
        "id": "s-sp",
        "name": "sp",
        "team": {
          "name": "my-team",
          "id": "t"
        },
        "organization": {
          "name": "my-team"
        },
        "region": {
          "name": "virginia",
          "description": "Virginia, US"
        },
        "shield": false,
        "state": "allocated",
        "cidr": "10.0.0.0/16",
        "data_cidr": "172.23.0.0/20",
        "generation": {
          "name": "cedar",
          "id": "g"
        },
        "created_at": "2026-01-02T03:04:05Z",
        "outbound_ips": {
          "state": "enabled",
          "sources": [
            "1.1.1.1",
            "2.2.2.2"
          ]
        }
      }
    `,
    stderr: 'Waiting for space sp to allocate... done\n',
    requests: [
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp/nat [3.fir]',
    ],
  },
  {
    run: 'spaces:wait',
    stderr: text`
       ›   Error: Error: Missing 1 required arg:
       ›   space
       ›   See more help with --help
       ›
    `,
    exit: 2,
  },
  {
    run: 'spaces:wait sp -i 0', note: 'deleting', replies: {[S]:inTurn(sp('sp',{state:'allocating'}),sp('sp',{state:'deleting'}),sp('sp')),[S+'/nat']:nat},
    stdout: text`
      === sp

      ID:           s-sp
      Team:         my-team
      Region:       Virginia, US
      CIDR:         10.0.0.0/16
      Data CIDR:    172.23.0.0/20
      State:        deleting
      Shield:       off
      Outbound IPs: 1.1.1.1, 2.2.2.2
      Generation:   cedar
      Created at:   2026-01-02T03:04:05Z
    `,
    stderr: 'Waiting for space sp to allocate... done\n',
    requests: [
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp [3.fir]',
      'GET /spaces/sp/nat [3.fir]',
    ],
  },
  {
    run: 'spaces:wait sp -i 10 -t 2', replies: {[S]: sp('sp', {state: 'allocating'})},
    stderr: text`
      Waiting for space sp to allocate... !
          Error: Timeout waiting for space to become allocated.
    `,
    exit: 1,
    requests: [
      'GET /spaces/sp [3.fir]',
    ],
  },
  {
    run: 'spaces:vpn:wait one -s sp -i 10 -t 2', replies: {[V + '/one']: vpn('one', {status: 'pending'})},
    stderr: text`
      Waiting for VPN Connection one to allocate...... !
       ›   Error: Timeout waiting for VPN to become allocated.
    `,
    exit: 1,
    requests: [
      'GET /spaces/sp/vpn-connections/one',
      'GET /spaces/sp/vpn-connections/one',
    ],
  },
  {
    run: 'spaces:transfer -s sp -t te', note: 'refused', replies: {'POST /spaces/sp/transfer': refusal(422, 'invalid', 'No such team.')},
    stderr: text`
      Transferring space sp to team te... done
       ›   Error: No such team.
    `,
    exit: 2,
    requests: [
      'POST /spaces/sp/transfer {"new_owner":"te"}',
    ],
  },
  {
    run: 'spaces:drains:get -s sp', note: 'there is one', replies: {[S + '/log-drain']: {url: 'https://drain.example.com', token: 'd.1', addon: null}},
    stdout: 'https://drain.example.com (d.1)\n', 
    requests: [
      'GET /spaces/sp/log-drain [3.dogwood]',
    ],
  },
])
