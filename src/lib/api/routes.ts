/**
 * Every endpoint of the Platform API, once: `resource → action → 'METHOD /path/{param}'`.
 * The typed client, the platform's dispatcher, the coverage report and the documentation read this table;
 * a path appears nowhere else.
 */
export const routes = {
  account: {
    delete: 'DELETE /account',
    deleteByUser: 'DELETE /users/{user}',
    info: 'GET /account',
    infoByUser: 'GET /users/{user}',
    update: 'PATCH /account',
    updateByUser: 'PATCH /users/{user}',
  },
  accountDelinquency: {info: 'GET /account/delinquency'},
  accountFeature: {
    info: 'GET /account/features/{feature}',
    list: 'GET /account/features',
    update: 'PATCH /account/features/{feature}',
  },
  accountQuota: {info: 'GET /accounts/{account}/actions/get-quota'},
  addOn: {
    create: 'POST /apps/{app}/addons',
    delete: 'DELETE /apps/{app}/addons/{addOn}',
    info: 'GET /addons/{addOn}',
    infoByApp: 'GET /apps/{app}/addons/{addOn}',
    list: 'GET /addons',
    listByApp: 'GET /apps/{app}/addons',
    listByTeam: 'GET /teams/{team}/addons',
    listByUser: 'GET /users/{user}/addons',
    resolve: 'POST /actions/addons/resolve',
    update: 'PATCH /apps/{app}/addons/{addOn}',
  },
  addOnAction: {
    deprovision: 'POST /addons/{addOn}/actions/deprovision',
    peer: 'POST /addons/{addOn}/actions/peer',
    provision: 'POST /addons/{addOn}/actions/provision',
    unpeer: 'POST /addons/{addOn}/actions/unpeer',
  },
  addOnAttachment: {
    create: 'POST /addon-attachments',
    delete: 'DELETE /addon-attachments/{attachment}',
    info: 'GET /addon-attachments/{attachment}',
    infoByApp: 'GET /apps/{app}/addon-attachments/{attachment}',
    list: 'GET /addon-attachments',
    listByAddOn: 'GET /addons/{addOn}/addon-attachments',
    listByApp: 'GET /apps/{app}/addon-attachments',
    resolve: 'POST /actions/addon-attachments/resolve',
  },
  addOnConfig: {
    info: 'GET /addons/{addOn}/config/{name}',
    list: 'GET /addons/{addOn}/config',
    update: 'PATCH /addons/{addOn}/config',
  },
  addOnRegionCapability: {
    list: 'GET /addon-region-capabilities',
    listByAddOnService: 'GET /addon-services/{service}/region-capabilities',
    listByRegion: 'GET /regions/{region}/addon-region-capabilities',
  },
  addOnService: {info: 'GET /addon-services/{service}', list: 'GET /addon-services'},
  addOnSso: {info: 'GET /addons/{addOn}/sso', infoByApp: 'GET /apps/{app}/addons/{addOn}/sso'},
  addOnWebhook: {
    create: 'POST /addons/{addOn}/webhooks',
    delete: 'DELETE /addons/{addOn}/webhooks/{webhook}',
    info: 'GET /addons/{addOn}/webhooks/{webhook}',
    list: 'GET /addons/{addOn}/webhooks',
    update: 'PATCH /addons/{addOn}/webhooks/{webhook}',
  },
  addOnWebhookDelivery: {
    info: 'GET /addons/{addOn}/webhook-deliveries/{delivery}',
    list: 'GET /addons/{addOn}/webhook-deliveries',
  },
  addOnWebhookEvent: {info: 'GET /addons/{addOn}/webhook-events/{event}', list: 'GET /addons/{addOn}/webhook-events'},
  allowedAddOnService: {
    createByTeam: 'POST /teams/{team}/allowed-addon-services',
    deleteByTeam: 'DELETE /teams/{team}/allowed-addon-services/{service}',
    listByTeam: 'GET /teams/{team}/allowed-addon-services',
  },
  app: {
    create: 'POST /apps',
    delete: 'DELETE /apps/{app}',
    disableAcm: 'DELETE /apps/{app}/acm',
    enableAcm: 'POST /apps/{app}/acm',
    info: 'GET /apps/{app}',
    list: 'GET /apps',
    listOwned: 'GET /users/{user}/apps',
    refreshAcm: 'PATCH /apps/{app}/acm',
    update: 'PATCH /apps/{app}',
  },
  appFeature: {
    info: 'GET /apps/{app}/features/{feature}',
    list: 'GET /apps/{app}/features',
    update: 'PATCH /apps/{app}/features/{feature}',
  },
  appPreAuthorization: {create: 'PUT /apps/{app}/pre-authorizations'},
  appSetup: {create: 'POST /app-setups', info: 'GET /app-setups/{setup}'},
  appTransfer: {
    create: 'POST /account/app-transfers',
    delete: 'DELETE /account/app-transfers/{transfer}',
    info: 'GET /account/app-transfers/{transfer}',
    list: 'GET /account/app-transfers',
    update: 'PATCH /account/app-transfers/{transfer}',
  },
  appWebhook: {
    create: 'POST /apps/{app}/webhooks',
    delete: 'DELETE /apps/{app}/webhooks/{webhook}',
    info: 'GET /apps/{app}/webhooks/{webhook}',
    list: 'GET /apps/{app}/webhooks',
    update: 'PATCH /apps/{app}/webhooks/{webhook}',
  },
  appWebhookDelivery: {
    info: 'GET /apps/{app}/webhook-deliveries/{delivery}',
    list: 'GET /apps/{app}/webhook-deliveries',
  },
  appWebhookEvent: {info: 'GET /apps/{app}/webhook-events/{event}', list: 'GET /apps/{app}/webhook-events'},
  archive: {
    info: 'GET /enterprise-accounts/{enterpriseAccount}/archives/{year}/{month}',
    list: 'GET /enterprise-accounts/{enterpriseAccount}/archives',
  },
  auditTrailEvent: {list: 'GET /enterprise-accounts/{enterpriseAccount}/events'},
  authorization: {
    create: 'POST /oauth/authorizations',
    createByTeam: 'POST /teams/{team}/oauth/authorizations',
    delete: 'DELETE /oauth/authorizations/{authorization}',
    info: 'GET /oauth/authorizations/{authorization}',
    list: 'GET /oauth/authorizations',
    listByTeam: 'GET /teams/{team}/oauth/authorizations',
    regenerate: 'POST /oauth/authorizations/{authorization}/actions/regenerate-tokens',
    update: 'PATCH /oauth/authorizations/{authorization}',
  },
  build: {
    create: 'POST /apps/{app}/builds',
    delete: 'DELETE /apps/{app}/builds/{build}',
    deleteCache: 'DELETE /apps/{app}/build-cache',
    info: 'GET /apps/{app}/builds/{build}',
    list: 'GET /apps/{app}/builds',
  },
  buildMetadata: {info: 'GET /apps/{app}/build-metadata'},
  buildpackInstallation: {
    list: 'GET /apps/{app}/buildpack-installations',
    update: 'PUT /apps/{app}/buildpack-installations',
  },
  capability: {check: 'PUT /users/~/capabilities'},
  collaborator: {
    create: 'POST /apps/{app}/collaborators',
    delete: 'DELETE /apps/{app}/collaborators/{collaborator}',
    info: 'GET /apps/{app}/collaborators/{collaborator}',
    list: 'GET /apps/{app}/collaborators',
  },
  configVar: {
    infoForApp: 'GET /apps/{app}/config-vars',
    infoForRelease: 'GET /apps/{app}/releases/{release}/config-vars',
    update: 'PATCH /apps/{app}/config-vars',
  },
  configVarSettings: {list: 'GET /apps/{app}/config-vars-settings', update: 'PATCH /apps/{app}/config-vars-settings'},
  credit: {
    create: 'POST /account/credits',
    info: 'GET /account/credits/{credit}',
    list: 'GET /account/credits',
  },
  domain: {
    create: 'POST /apps/{app}/domains',
    delete: 'DELETE /apps/{app}/domains/{domain}',
    info: 'GET /apps/{app}/domains/{domain}',
    list: 'GET /apps/{app}/domains',
    update: 'PATCH /apps/{app}/domains/{domain}',
  },
  dyno: {
    create: 'POST /apps/{app}/dynos',
    createInside: 'POST /apps/{app}/dynos/{dyno}',
    info: 'GET /apps/{app}/dynos/{dyno}',
    list: 'GET /apps/{app}/dynos',
    restart: 'DELETE /apps/{app}/dynos/{dyno}',
    restartAll: 'DELETE /apps/{app}/dynos',
    restartType: 'DELETE /apps/{app}/formations/{type}',
    stop: 'POST /apps/{app}/dynos/{dyno}/actions/stop',
    stopType: 'POST /apps/{app}/formations/{type}/actions/stop',
  },
  dynoSize: {
    info: 'GET /dyno-sizes/{size}',
    list: 'GET /dyno-sizes',
    listByApp: 'GET /apps/{app}/available-dyno-sizes',
  },
  enterpriseAccount: {
    info: 'GET /enterprise-accounts/{enterpriseAccount}',
    list: 'GET /enterprise-accounts',
    update: 'PATCH /enterprise-accounts/{enterpriseAccount}',
  },
  enterpriseAccountDailyUsage: {info: 'GET /enterprise-accounts/{enterpriseAccount}/usage/daily'},
  enterpriseAccountMember: {
    create: 'POST /enterprise-accounts/{enterpriseAccount}/members',
    delete: 'DELETE /enterprise-accounts/{enterpriseAccount}/members/{user}',
    list: 'GET /enterprise-accounts/{enterpriseAccount}/members',
    update: 'PATCH /enterprise-accounts/{enterpriseAccount}/members/{user}',
  },
  enterpriseAccountMonthlyUsage: {info: 'GET /enterprise-accounts/{enterpriseAccount}/usage/monthly'},
  filter: {apps: 'POST /filters/apps'},
  formation: {
    batchUpdate: 'PATCH /apps/{app}/formation',
    info: 'GET /apps/{app}/formation/{type}',
    list: 'GET /apps/{app}/formation',
    update: 'PATCH /apps/{app}/formation/{type}',
  },
  gatewayToken: {
    create: 'POST /users/~/gateway-tokens',
    oauthToken: 'POST /users/~/gateway-tokens/oauth-authorization',
  },
  generation: {
    info: 'GET /generations/{generation}',
    list: 'GET /generations',
    listByTeam: 'GET /teams/{team}/available-generations',
  },
  identityProvider: {
    create: 'POST /identity-providers',
    createByTeam: 'POST /teams/{team}/identity-providers',
    deleteByTeam: 'DELETE /teams/{team}/identity-providers/{provider}',
    info: 'GET /identity-providers/{provider}',
    listByTeam: 'GET /teams/{team}/identity-providers',
    migrate: 'POST /identity-providers/{provider}/migrate',
    update: 'PATCH /identity-providers/{provider}',
    updateByTeam: 'PATCH /teams/{team}/identity-providers/{provider}',
  },
  identityProviderCertificate: {
    create: 'POST /identity-providers/{provider}/certificates',
    delete: 'DELETE /identity-providers/{provider}/certificates/{certificate}',
    info: 'GET /identity-providers/{provider}/certificates/{certificate}',
    update: 'PATCH /identity-providers/{provider}/certificates/{certificate}',
  },
  inboundRuleset: {
    create: 'PUT /spaces/{space}/inbound-ruleset',
    current: 'GET /spaces/{space}/inbound-ruleset',
    info: 'GET /spaces/{space}/inbound-rulesets/{ruleset}',
    list: 'GET /spaces/{space}/inbound-rulesets',
  },
  invoice: {info: 'GET /account/invoices/{invoice}', list: 'GET /account/invoices'},
  invoiceAddress: {info: 'GET /account/invoice-address', update: 'PUT /account/invoice-address'},
  key: {
    create: 'POST /account/keys',
    delete: 'DELETE /account/keys/{key}',
    info: 'GET /account/keys/{key}',
    list: 'GET /account/keys',
  },
  logDrain: {
    create: 'POST /apps/{app}/log-drains',
    delete: 'DELETE /apps/{app}/log-drains/{drain}',
    info: 'GET /apps/{app}/log-drains/{drain}',
    list: 'GET /apps/{app}/log-drains',
    listByAddOn: 'GET /addons/{addOn}/log-drains',
    update: 'PUT /addons/{addOn}/log-drains/{drain}',
  },
  logSession: {create: 'POST /apps/{app}/log-sessions'},
  oauthClient: {
    create: 'POST /oauth/clients',
    delete: 'DELETE /oauth/clients/{client}',
    info: 'GET /oauth/clients/{client}',
    list: 'GET /oauth/clients',
    rotateCredentials: 'POST /oauth/clients/{client}/actions/rotate-credentials',
    update: 'PATCH /oauth/clients/{client}',
  },
  oauthToken: {create: 'POST /oauth/tokens', delete: 'DELETE /oauth/tokens/{token}'},
  ociImage: {create: 'POST /apps/{app}/oci-images', info: 'GET /apps/{app}/oci-images/{image}'},
  passwordReset: {create: 'POST /password-resets', finalize: 'POST /password-resets/{token}/actions/finalize'},
  payment: {create: 'POST /account/payments', createByTeam: 'POST /teams/{team}/payments'},
  paymentMethod: {
    info: 'GET /account/payment-method',
    listApps: 'GET /account/payment-method/apps',
    update: 'PATCH /account/payment-method',
  },
  peering: {
    accept: 'POST /spaces/{space}/peerings/{peering}/actions/accept',
    create: 'POST /spaces/{space}/peerings',
    delete: 'DELETE /spaces/{space}/peerings/{peering}',
    info: 'GET /spaces/{space}/peerings/{peering}',
    list: 'GET /spaces/{space}/peerings',
  },
  peeringInfo: {info: 'GET /spaces/{space}/peering-info'},
  permissionEntity: {list: 'GET /teams/{team}/permissions'},
  pipeline: {
    create: 'POST /pipelines',
    delete: 'DELETE /pipelines/{pipeline}',
    info: 'GET /pipelines/{pipeline}',
    list: 'GET /pipelines',
    update: 'PATCH /pipelines/{pipeline}',
  },
  pipelineBuild: {list: 'GET /pipelines/{pipeline}/latest-builds'},
  pipelineConfigVar: {
    infoForApp: 'GET /pipelines/{pipeline}/stage/{stage}/config-vars',
    update: 'PATCH /pipelines/{pipeline}/stage/{stage}/config-vars',
  },
  pipelineCoupling: {
    create: 'POST /pipeline-couplings',
    delete: 'DELETE /pipeline-couplings/{coupling}',
    info: 'GET /pipeline-couplings/{coupling}',
    infoByApp: 'GET /apps/{app}/pipeline-couplings',
    list: 'GET /pipeline-couplings',
    listByCurrentUser: 'GET /users/~/pipeline-couplings',
    listByPipeline: 'GET /pipelines/{pipeline}/pipeline-couplings',
    listByTeam: 'GET /teams/{team}/pipeline-couplings',
    update: 'PATCH /pipeline-couplings/{coupling}',
  },
  pipelineDeployment: {list: 'GET /pipelines/{pipeline}/latest-deployments'},
  pipelinePromotion: {create: 'POST /pipeline-promotions', info: 'GET /pipeline-promotions/{promotion}'},
  pipelinePromotionTarget: {list: 'GET /pipeline-promotions/{promotion}/promotion-targets'},
  pipelineRelease: {list: 'GET /pipelines/{pipeline}/latest-releases'},
  pipelineRepository: {
    info: 'GET /pipelines/{pipeline}/repo',
    infoForBranch: 'GET /pipelines/{pipeline}/repo/branches/{branch}',
  },
  pipelineStack: {info: 'GET /pipelines/{pipeline}/pipeline-stack'},
  pipelineTransfer: {create: 'POST /pipeline-transfers'},
  pipelineWebhook: {
    create: 'POST /pipelines/{pipeline}/webhooks',
    delete: 'DELETE /pipelines/{pipeline}/webhooks/{webhook}',
    info: 'GET /pipelines/{pipeline}/webhooks/{webhook}',
    list: 'GET /pipelines/{pipeline}/webhooks',
    update: 'PATCH /pipelines/{pipeline}/webhooks/{webhook}',
  },
  pipelineWebhookDelivery: {
    info: 'GET /pipelines/{pipeline}/webhook-deliveries/{delivery}',
    list: 'GET /pipelines/{pipeline}/webhook-deliveries',
  },
  pipelineWebhookEvent: {
    info: 'GET /pipelines/{pipeline}/webhook-events/{event}',
    list: 'GET /pipelines/{pipeline}/webhook-events',
  },
  plan: {
    info: 'GET /plans/{plan}',
    infoByAddOn: 'GET /addon-services/{service}/plans/{plan}',
    listByAddOn: 'GET /addon-services/{service}/plans',
  },
  planMeter: {info: 'GET /plans/{plan}/meters/{meter}', list: 'GET /plans/{plan}/meters'},
  rateLimit: {info: 'GET /account/rate-limits'},
  region: {info: 'GET /regions/{region}', list: 'GET /regions'},
  release: {
    create: 'POST /apps/{app}/releases',
    info: 'GET /apps/{app}/releases/{release}',
    list: 'GET /apps/{app}/releases',
  },
  reviewApp: {
    create: 'POST /review-apps',
    delete: 'DELETE /review-apps/{reviewApp}',
    info: 'GET /review-apps/{reviewApp}',
    infoByApp: 'GET /apps/{app}/review-app',
    list: 'GET /pipelines/{pipeline}/review-apps',
  },
  reviewAppConfig: {
    delete: 'DELETE /pipelines/{pipeline}/review-app-config',
    enable: 'POST /pipelines/{pipeline}/review-app-config',
    info: 'GET /pipelines/{pipeline}/review-app-config',
    update: 'PATCH /pipelines/{pipeline}/review-app-config',
  },
  schema: {info: 'GET /schema'},
  session: {delete: 'DELETE /oauth/sessions/{session}', list: 'GET /oauth/sessions'},
  slug: {create: 'POST /apps/{app}/slugs', info: 'GET /apps/{app}/slugs/{slug}'},
  smsNumber: {
    confirm: 'POST /users/{user}/sms-number/actions/confirm',
    info: 'GET /users/{user}/sms-number',
    recover: 'POST /users/{user}/sms-number/actions/recover',
  },
  sniEndpoint: {
    create: 'POST /apps/{app}/sni-endpoints',
    delete: 'DELETE /apps/{app}/sni-endpoints/{endpoint}',
    info: 'GET /apps/{app}/sni-endpoints/{endpoint}',
    list: 'GET /apps/{app}/sni-endpoints',
    update: 'PATCH /apps/{app}/sni-endpoints/{endpoint}',
  },
  source: {create: 'POST /sources', createByApp: 'POST /apps/{app}/sources'},
  space: {
    create: 'POST /spaces',
    delete: 'DELETE /spaces/{space}',
    info: 'GET /spaces/{space}',
    list: 'GET /spaces',
    update: 'PATCH /spaces/{space}',
  },
  spaceAppAccess: {
    info: 'GET /spaces/{space}/members/{user}',
    list: 'GET /spaces/{space}/members',
    update: 'PATCH /spaces/{space}/members/{user}',
  },
  spaceDyno: {list: 'GET /spaces/{space}/dynos'},
  spaceHost: {list: 'GET /spaces/{space}/hosts'},
  spaceLogDrain: {info: 'GET /spaces/{space}/log-drain', update: 'PUT /spaces/{space}/log-drain'},
  spaceNat: {info: 'GET /spaces/{space}/nat'},
  spaceTopology: {info: 'GET /spaces/{space}/topology'},
  spaceTransfer: {create: 'POST /spaces/{space}/transfer'},
  stack: {
    info: 'GET /stacks/{stack}',
    list: 'GET /stacks',
    listByApp: 'GET /apps/{app}/available-stacks',
  },
  team: {
    create: 'POST /teams',
    createInEnterpriseAccount: 'POST /enterprise-accounts/{enterpriseAccount}/teams',
    delete: 'DELETE /teams/{team}',
    info: 'GET /teams/{team}',
    list: 'GET /teams',
    listByEnterpriseAccount: 'GET /enterprise-accounts/{enterpriseAccount}/teams',
    update: 'PATCH /teams/{team}',
  },
  teamApp: {
    create: 'POST /teams/apps',
    info: 'GET /teams/apps/{app}',
    list: 'GET /teams/{team}/apps',
    update: 'PATCH /teams/apps/{app}',
  },
  teamAppCollaborator: {
    create: 'POST /teams/apps/{app}/collaborators',
    delete: 'DELETE /teams/apps/{app}/collaborators/{collaborator}',
    info: 'GET /teams/apps/{app}/collaborators/{collaborator}',
    list: 'GET /teams/apps/{app}/collaborators',
    update: 'PATCH /teams/apps/{app}/collaborators/{collaborator}',
  },
  teamAppPermission: {list: 'GET /teams/permissions'},
  teamDailyUsage: {info: 'GET /teams/{team}/usage/daily'},
  teamDelinquency: {info: 'GET /teams/{team}/delinquency'},
  teamFeature: {info: 'GET /teams/{team}/features/{feature}', list: 'GET /teams/{team}/features'},
  teamInvitation: {
    accept: 'POST /teams/invitations/{token}/accept',
    create: 'PUT /teams/{team}/invitations',
    info: 'GET /teams/invitations/{token}',
    list: 'GET /teams/{team}/invitations',
    revoke: 'DELETE /teams/{team}/invitations/{invitation}',
  },
  teamInvoice: {info: 'GET /teams/{team}/invoices/{invoice}', list: 'GET /teams/{team}/invoices'},
  teamLicense: {list: 'GET /teams/{team}/licenses'},
  teamLicenseCollection: {list: 'GET /teams/{team}/license-collections'},
  teamMember: {
    create: 'POST /teams/{team}/members',
    createOrUpdate: 'PUT /teams/{team}/members',
    delete: 'DELETE /teams/{team}/members/{member}',
    list: 'GET /teams/{team}/members',
    listByMember: 'GET /teams/{team}/members/{member}/apps',
    update: 'PATCH /teams/{team}/members',
  },
  teamMonthlyUsage: {info: 'GET /teams/{team}/usage/monthly'},
  teamPreferences: {list: 'GET /teams/{team}/preferences', update: 'PATCH /teams/{team}/preferences'},
  teamSpace: {list: 'GET /teams/{team}/spaces'},
  telemetryDrain: {
    create: 'POST /telemetry-drains',
    delete: 'DELETE /telemetry-drains/{drain}',
    info: 'GET /telemetry-drains/{drain}',
    listByApp: 'GET /apps/{app}/telemetry-drains',
    listBySpace: 'GET /spaces/{space}/telemetry-drains',
    update: 'PATCH /telemetry-drains/{drain}',
  },
  telemetryIngressInfo: {info: 'GET /addon-attachments/{attachment}/telemetry-ingress-info'},
  testCase: {list: 'GET /test-runs/{testRun}/test-cases'},
  testNode: {list: 'GET /test-runs/{testRun}/test-nodes'},
  testRun: {
    create: 'POST /test-runs',
    info: 'GET /test-runs/{testRun}',
    infoByPipeline: 'GET /pipelines/{pipeline}/test-runs/{number}',
    list: 'GET /pipelines/{pipeline}/test-runs',
    update: 'PATCH /test-runs/{testRun}',
  },
  usage: {
    info: 'GET /apps/{app}/usage',
    infoByTeam: 'GET /teams/{team}/usage',
    infoByTeamApp: 'GET /teams/{team}/apps/{app}/usage',
  },
  usageHistory: {info: 'GET /resource/{resourceId}/usage-history'},
  userPreferences: {list: 'GET /users/{user}/preferences', update: 'PATCH /users/{user}/preferences'},
  vpnConnection: {
    create: 'POST /spaces/{space}/vpn-connections',
    delete: 'DELETE /spaces/{space}/vpn-connections/{connection}',
    info: 'GET /spaces/{space}/vpn-connections/{connection}',
    list: 'GET /spaces/{space}/vpn-connections',
    update: 'PATCH /spaces/{space}/vpn-connections/{connection}',
  },
} as const

/**
 * What the official command line asks of other hosts than the API's, by the service that answers there. Any other
 * platform than Heroku answers all of it itself.
 */
export const services = {
  dashboard: {
    favorite: {create: 'POST /favorites', delete: 'DELETE /favorites/{favorite}', list: 'GET /favorites'},
  },
  data: {
    /** Postgres Advanced, whose databases the service keeps apart from all others. */
    advancedCredential: {
      create: 'POST /data/postgres/v1/{database}/credentials',
      delete: 'DELETE /data/postgres/v1/{database}/credentials/{credential}',
      info: 'GET /data/postgres/v1/{database}/credentials/{credential}',
      list: 'GET /data/postgres/v1/{database}/credentials',
      rotate: 'POST /data/postgres/v1/{database}/credentials/{credential}/rotate',
      rotateAll: 'POST /data/postgres/v1/{database}/rotate_credentials',
    },
    advancedDatabase: {
      info: 'GET /data/postgres/v1/{database}/info',
      upgrade: 'POST /data/postgres/v1/{database}/upgrade/run',
      waitStatus: 'GET /data/postgres/v1/{database}/wait_status',
    },
    advancedLevel: {list: 'GET /data/postgres/v1/levels/advanced', prices: 'GET /data/postgres/v1/pricing'},
    advancedMigration: {
      cancel: 'POST /data/postgres/v1/{database}/migrations/cancel',
      create: 'POST /data/postgres/v1/{database}/migrations',
      info: 'GET /data/postgres/v1/{database}/migrations',
      run: 'POST /data/postgres/v1/{database}/migrations/run',
    },
    advancedPool: {
      create: 'POST /data/postgres/v1/{database}/pools',
      delete: 'DELETE /data/postgres/v1/{database}/pools/{pool}',
      update: 'PATCH /data/postgres/v1/{database}/pools/{pool}',
    },
    advancedQuota: {
      info: 'GET /data/postgres/v1/{database}/quotas/{type}',
      list: 'GET /data/postgres/v1/{database}/quotas',
      update: 'PATCH /data/postgres/v1/{database}/quotas/{type}',
    },
    advancedSetting: {
      list: 'GET /data/postgres/v1/{database}/settings',
      update: 'PUT /data/postgres/v1/{database}/settings',
    },
    /** Of any data add-on. */
    maintenance: {
      info: 'GET /data/maintenances/v1/{addOn}',
      listByApp: 'GET /data/maintenances/v1/apps/{app}',
      listPast: 'GET /data/maintenances/v1/{addOn}/history/',
      run: 'POST /data/maintenances/v1/{addOn}/run',
      schedule: 'POST /data/maintenances/v1/{addOn}/schedule',
      updateWindow: 'POST /data/maintenances/v1/{addOn}/window',
      window: 'GET /data/maintenances/v1/{addOn}/window',
    },
    postgresConfig: {
      info: 'GET /postgres/v0/databases/{database}/config',
      update: 'PATCH /postgres/v0/databases/{database}/config',
    },
    postgresCredential: {
      create: 'POST /postgres/v0/databases/{database}/credentials',
      delete: 'DELETE /postgres/v0/databases/{database}/credentials/{credential}',
      info: 'GET /postgres/v0/databases/{database}/credentials/{credential}',
      list: 'GET /postgres/v0/databases/{database}/credentials',
      repairDefault: 'POST /postgres/v0/databases/{database}/repair-default',
      rotate: 'POST /postgres/v0/databases/{database}/credentials/{credential}/credentials_rotation',
      rotateAll: 'POST /postgres/v0/databases/{database}/credentials_rotation',
    },
    postgresDatabase: {
      bastion: 'GET /client/v11/databases/{database}/bastion',
      burstStatus: 'GET /client/v11/databases/{database}/burst_status',
      info: 'GET /client/v11/databases/{database}',
      metrics: 'GET /client/v11/databases/{database}/metrics',
      poolConnections: 'POST /client/v11/databases/{database}/connection-pooling',
      reset: 'PUT /client/v11/databases/{database}/reset',
      resetConnections: 'POST /client/v11/databases/{database}/connection_reset',
      resetStats: 'PUT /client/v11/databases/{database}/stats_reset',
      unfollow: 'PUT /client/v11/databases/{database}/unfollow',
      waitStatus: 'GET /client/v11/databases/{database}/wait_status',
    },
    postgresLink: {
      create: 'POST /client/v11/databases/{database}/links',
      delete: 'DELETE /client/v11/databases/{database}/links/{link}',
      list: 'GET /client/v11/databases/{database}/links',
    },
    postgresSchedule: {
      create: 'POST /client/v11/databases/{database}/transfer-schedules',
      delete: 'DELETE /client/v11/databases/{database}/transfer-schedules/{schedule}',
      list: 'GET /client/v11/databases/{database}/transfer-schedules',
    },
    postgresTransfer: {
      cancel: 'POST /client/v11/apps/{app}/transfers/{transfer}/actions/cancel',
      capture: 'POST /client/v11/databases/{database}/backups',
      copy: 'POST /client/v11/databases/{database}/transfers',
      delete: 'DELETE /client/v11/apps/{app}/transfers/{transfer}',
      info: 'GET /client/v11/apps/{app}/transfers/{transfer}',
      list: 'GET /client/v11/apps/{app}/transfers',
      publicUrl: 'POST /client/v11/apps/{app}/transfers/{transfer}/actions/public-url',
      restore: 'POST /client/v11/databases/{database}/restores',
    },
    postgresUpgrade: {
      cancel: 'POST /client/v11/databases/{database}/upgrade/cancel',
      dryRun: 'POST /client/v11/databases/{database}/upgrade/dry_run',
      prepare: 'POST /client/v11/databases/{database}/upgrade/prepare',
      run: 'POST /client/v11/databases/{database}/upgrade/run',
      waitStatus: 'GET /client/v11/databases/{database}/upgrade/wait_status',
    },
  },
  /** Of ways into dynos, by SSH. */
  exec: {execTunnel: {create: 'PUT /api/v2/{dyno}', list: 'GET /api/v2'}},
  diagnosis: {
    postgresReport: {create: 'POST /reports', info: 'GET /reports/{report}'},
  },
  /** Of the images of apps, as Docker's registries speak. */
  images: {imageManifest: {latest: 'GET /v2/{app}/{type}/manifests/latest'}},
  github: {
    githubRepository: {
      compare: 'GET /repos/{owner}/{repository}/compare/{range}',
      info: 'GET /repos/{owner}/{repository}',
    },
  },
  /** What happened to apps, by the hour. */
  metrics: {
    dynoMetrics: {errors: 'GET /apps/{app}/formation/{type}/metrics/errors'},
    routerMetrics: {
      errors: 'GET /apps/{app}/router-metrics/errors',
      latency: 'GET /apps/{app}/router-metrics/latency',
      status: 'GET /apps/{app}/router-metrics/status',
    },
  },
  /** What watches over a process type, and scales it. */
  monitors: {
    formationMonitor: {
      create: 'POST /apps/{app}/formation/{type}/monitors',
      list: 'GET /apps/{app}/formation/{type}/monitors',
      update: 'PATCH /apps/{app}/formation/{type}/monitors/{monitor}',
    },
  },
  notices: {
    notification: {list: 'GET /user/notifications', update: 'PATCH /user/notifications/{notification}'},
  },
  redis: {
    redisDatabase: {
      info: 'GET /redis/v0/databases/{database}',
      resetStats: 'POST /redis/v0/databases/{database}/stats/reset',
      rotateCredentials: 'POST /redis/v0/databases/{database}/credentials_rotation',
      updateConfig: 'PATCH /redis/v0/databases/{database}/config',
      upgrade: 'POST /redis/v0/databases/{database}/upgrade',
      waitStatus: 'GET /redis/v0/databases/{database}/wait',
    },
  },
  /** Of buildpacks. It is asked without credentials, and a name is one part of the path: `heroku%2Fnodejs`. */
  registry: {
    registeredBuildpack: {
      info: 'GET /buildpacks/{buildpack}',
      list: 'GET /buildpacks',
      listRevisions: 'GET /buildpacks/{buildpack}/revisions',
      readme: 'GET /buildpacks/{buildpack}/readme',
    },
  },
  /** How Heroku is: by its own page and, where that fails, by its owner's. */
  status: {currentStatus: {info: 'GET /api/v4/current-status'}},
  trust: {
    trustIncident: {listActive: 'GET /v1/incidents/active'},
    trustInstance: {list: 'GET /v1/instances'},
    trustLocalization: {list: 'GET /v1/localizations'},
    trustMaintenance: {list: 'GET /v1/maintenances'},
  },
  /** What connects apps and pipelines with GitHub. */
  repositories: {
    appConnection: {info: 'GET /apps/{app}/github', update: 'PATCH /apps/{app}/github'},
    githubArchive: {info: 'GET /github/repos/{owner}/{repository}/tarball/{ref}'},
    githubToken: {info: 'GET /account/github/token'},
    pipelineConnection: {
      create: 'POST /pipelines/{pipeline}/repository',
      info: 'GET /pipelines/{pipeline}/repository',
      update: 'PATCH /pipelines/{pipeline}/repository',
    },
  },
} as const

/** What this platform answers beside Heroku's API: for its own commands, and not for scripts that shall run on both. */
export const ownRoutes = {
  /** Providers of add-ons, whom Heroku's portal for partners knows. */
  marketplace: {create: 'POST /platform/addon-services', delete: 'DELETE /platform/addon-services/{service}'},
  platform: {
    accounts: 'GET /platform/accounts',
    authority: 'GET /platform/authority',
    authorize: 'POST /platform/accounts/{account}/authorizations',
    status: 'GET /platform/status',
  },
} as const

export type Service = keyof typeof services
export type Routes = Merged<(typeof services)[Service]> & typeof routes
type Merged<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never
export type Resource = keyof Routes
export type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'

type Table = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

/** The routes of one resource, whoever answers them. */
export const actionsOf = (resource: string): Readonly<Record<string, string>> => allRoutes()[resource] ?? {}

/** Every resource, whoever answers it. */
export const allRoutes = (): Table => Object.fromEntries([routes, ...Object.values(services), ownRoutes].flatMap(table => Object.entries<Table[string]>(table)))

/** The service that answers for a resource; undefined for the API itself. */
export const serviceOf = (resource: string): Service | undefined => serviceNames.find(name => resource in services[name])
const serviceNames = Object.keys(services) as Service[]

/** `GET /apps/{app}/releases/{release}` → `[app: string, release: string]`. */
export type PathParams<Route extends string> =
  Route extends `${string}{${string}}${infer Rest}` ? [string, ...PathParams<Rest>] : []

/** Names of the path parameters, for handlers: `'app' | 'release'`. */
export type ParamNames<Route extends string> =
  Route extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never

/** The names of a route's parameters, in order, at run time. */
export const paramNames = (route: string): string[] => [...route.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')

/** A route's path with its parameters filled in: `pathOf('GET /apps/{app}', 'x')` → `/apps/x`. */
export function pathOf(route: string, ...ids: readonly string[]): string {
  let at = 0
  return splitRoute(route)[1].replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(ids[at++] ?? '', keptIn[name]))
}

/** What the official command line leaves as it is in a parameter: whoever compares paths as they are written finds it so. */
const keptIn: Readonly<Record<string, string | undefined>> = {collaborator: '@', invitation: '@', name: ':', team: '@', user: '@'}
const encoded = (id: string, kept = '') => encodeURIComponent(id).replaceAll(encodeURIComponent(kept), kept)

/** `'GET /apps/{app}'` → `['GET', '/apps/{app}']`. */
export function splitRoute(route: string): [Method, string] {
  const at = route.indexOf(' ')
  return [route.slice(0, at) as Method, route.slice(at + 1)]
}
