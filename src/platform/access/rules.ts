import type {Routes, ownRoutes} from '../../lib/api/routes.js'
import type {AppNeed, TeamNeed} from './needs.js'
import type {PipelineNeed} from './reach-pipeline.js'

/**
 * What a token must cover. `protected` is what has config vars in it, or shows them: a one-off dyno prints its
 * environment. `any` token will do for what tells nothing of an account; `public` takes none at all.
 */
export type Scope = 'any' | 'global' | 'identity' | 'public' | 'read' | 'read-protected' | 'write' | 'write-protected'

/**
 * What the route is about, and what its caller must be allowed there. The name before the colon is that of the path's
 * parameter, else the body's member. `own`: what the caller has, of which a handler looks up nothing else.
 */
export type Need =
  | 'own' | 'platform-owner' | 'user:known' | 'user:self'
  | `${ByApp}:${AppNeed}` | `pipeline:${PipelineNeed}` | `space:${TeamNeed}` | `team:${TeamNeed}`
  | `${ByPipeline}:${PipelineNeed}`

export type ByApp = 'addOn' | 'app' | 'attachment' | 'database'
export type ByPipeline = 'coupling' | 'promotion' | 'reviewApp' | 'testRun'
export type Rule = `${Scope} ${Need}` | 'any' | 'public'

type AllRoutes = Routes & typeof ownRoutes

/**
 * **Who may do what**: of every route of the API, nothing else and nowhere else. What Heroku's permissions cover is
 * documented by examples only; where those are silent, reading needs `view`, what goes into a release `deploy`, what
 * changes how an app runs `operate`, and what decides about it or its people `manage`.
 */
export const rules: {readonly [R in keyof AllRoutes]: {readonly [A in keyof AllRoutes[R]]: Rule}} = {
  account: {
    delete: 'global own', deleteByUser: 'global user:known', info: 'identity own', infoByUser: 'identity user:known', update: 'global own',
    updateByUser: 'global user:self',
  },
  accountDelinquency: {info: 'identity own'},
  accountFeature: {info: 'identity own', list: 'identity own', update: 'global own'},
  accountQuota: {info: 'identity user:self'},
  addOn: {
    create: 'write app:operate', delete: 'write app:operate', info: 'read addOn:view', infoByApp: 'read app:view', list: 'read own',
    listByApp: 'read app:view', listByTeam: 'read team:viewer', listByUser: 'read user:self', resolve: 'read own', update: 'write app:operate',
  },
  addOnAction: {deprovision: 'write addOn:operate', peer: 'write addOn:operate', provision: 'write addOn:operate', unpeer: 'write addOn:operate'},
  addOnAttachment: {
    create: 'write app:operate', delete: 'write attachment:operate', info: 'read attachment:view', infoByApp: 'read app:view', list: 'read own',
    listByAddOn: 'read addOn:view', listByApp: 'read app:view', resolve: 'read own',
  },
  addOnConfig: {info: 'read-protected addOn:deploy', list: 'read-protected addOn:deploy', update: 'write-protected addOn:operate'},
  addOnRegionCapability: {list: 'any', listByAddOnService: 'any', listByRegion: 'any'},
  addOnService: {info: 'any', list: 'any'},
  // Whoever is signed in at the provider sees what a config var would show.
  addOnSso: {info: 'read-protected addOn:deploy', infoByApp: 'read-protected app:deploy'},
  addOnWebhook: {
    create: 'write addOn:operate', delete: 'write addOn:operate', info: 'read addOn:view', list: 'read addOn:view', update: 'write addOn:operate',
  },
  addOnWebhookDelivery: {info: 'read addOn:view', list: 'read addOn:view'},
  addOnWebhookEvent: {info: 'read addOn:view', list: 'read addOn:view'},
  advancedCredential: {
    create: 'write database:operate', delete: 'write database:operate', info: 'read-protected database:deploy', list: 'read-protected database:deploy',
    rotate: 'write database:operate', rotateAll: 'write database:operate',
  },
  advancedDatabase: {info: 'read database:view', upgrade: 'write database:operate', waitStatus: 'read database:view'},
  advancedLevel: {list: 'any', prices: 'any'},
  advancedMigration: {cancel: 'write database:operate', create: 'write database:operate', info: 'read database:view', run: 'write database:operate'},
  advancedPool: {create: 'write database:operate', delete: 'write database:operate', update: 'write database:operate'},
  advancedQuota: {info: 'read database:view', list: 'read database:view', update: 'write database:operate'},
  advancedSetting: {list: 'read database:view', update: 'write database:operate'},
  allowedAddOnService: {createByTeam: 'write team:admin', deleteByTeam: 'write team:admin', listByTeam: 'read team:viewer'},
  app: {
    create: 'write own', delete: 'write app:manage', disableAcm: 'write app:operate', enableAcm: 'write app:operate', info: 'read app:view',
    list: 'read own', listOwned: 'read user:self', refreshAcm: 'write app:operate', update: 'write app:update',
  },
  appConnection: {info: 'read app:view', update: 'write app:manage'},
  appFeature: {info: 'read app:view', list: 'read app:view', update: 'write app:operate'},
  appPreAuthorization: {create: 'write app:view'},
  appSetup: {create: 'write own', info: 'read own'},
  appTransfer: {create: 'write app:own', delete: 'write own', info: 'read own', list: 'read own', update: 'write own'},
  appWebhook: {
    create: 'write app:operate', delete: 'write app:operate', info: 'read app:view', list: 'read app:view', update: 'write app:operate',
  },
  appWebhookDelivery: {info: 'read app:view', list: 'read app:view'},
  appWebhookEvent: {info: 'read app:view', list: 'read app:view'},
  archive: {info: 'read own', list: 'read own'},
  auditTrailEvent: {list: 'read own'},
  authorization: {
    create: 'global own', createByTeam: 'global team:admin', delete: 'global own', info: 'global own', list: 'global own',
    listByTeam: 'global team:admin', regenerate: 'global own', update: 'global own',
  },
  build: {
    create: 'write app:deploy', delete: 'write app:deploy', deleteCache: 'write app:deploy', info: 'read app:view', list: 'read app:view',
  },
  buildMetadata: {info: 'read app:view'},
  buildpackInstallation: {list: 'read app:view', update: 'write app:deploy'},
  capability: {check: 'any'},
  collaborator: {create: 'write app:join', delete: 'write app:leave', info: 'read app:view', list: 'read app:view'},
  configVar: {infoForApp: 'read-protected app:deploy', infoForRelease: 'read-protected app:deploy', update: 'write-protected app:deploy'},
  configVarSettings: {list: 'read-protected app:deploy', update: 'write-protected app:deploy'},
  credit: {create: 'global own', info: 'global own', list: 'global own'},
  currentStatus: {info: 'public'},
  domain: {
    create: 'write app:operate', delete: 'write app:operate', info: 'read app:view', list: 'read app:view', update: 'write app:operate',
  },
  dyno: {
    create: 'write-protected app:deploy', createInside: 'write-protected app:deploy', info: 'read app:view', list: 'read app:view',
    restart: 'write app:operate', restartAll: 'write app:operate', restartType: 'write app:operate', stop: 'write app:operate',
    stopType: 'write app:operate',
  },
  dynoMetrics: {errors: 'read app:view'},
  dynoSize: {info: 'any', list: 'any', listByApp: 'read app:view'},
  enterpriseAccount: {info: 'read own', list: 'read own', update: 'write own'},
  enterpriseAccountDailyUsage: {info: 'read own'},
  enterpriseAccountMember: {create: 'write own', delete: 'write own', list: 'read own', update: 'write own'},
  enterpriseAccountMonthlyUsage: {info: 'read own'},
  execTunnel: {create: 'write own', list: 'read own'},
  favorite: {create: 'write own', delete: 'write own', list: 'read own'},
  filter: {apps: 'read own'},
  formation: {batchUpdate: 'write app:operate', info: 'read app:view', list: 'read app:view', update: 'write app:operate'},
  formationMonitor: {create: 'write app:operate', list: 'read app:view', update: 'write app:operate'},
  gatewayToken: {create: 'global own', oauthToken: 'global own'},
  generation: {info: 'any', list: 'any', listByTeam: 'read team:viewer'},
  githubArchive: {info: 'read own'},
  githubRepository: {compare: 'any', info: 'any'},
  githubToken: {info: 'global own'},
  identityProvider: {
    create: 'global own', createByTeam: 'global team:admin', deleteByTeam: 'global team:admin', info: 'global own', listByTeam: 'read team:viewer',
    migrate: 'global own', update: 'global own', updateByTeam: 'global team:admin',
  },
  identityProviderCertificate: {create: 'global own', delete: 'global own', info: 'global own', update: 'global own'},
  imageManifest: {latest: 'read app:deploy'},
  inboundRuleset: {create: 'write space:admin', current: 'read space:viewer', info: 'read space:viewer', list: 'read space:viewer'},
  invoice: {info: 'global own', list: 'global own'},
  invoiceAddress: {info: 'global own', update: 'global own'},
  key: {create: 'global own', delete: 'global own', info: 'identity own', list: 'identity own'},
  // A drain's address carries the password for it.
  logDrain: {
    create: 'write app:operate', delete: 'write app:operate', info: 'read app:operate', list: 'read app:operate', listByAddOn: 'read addOn:operate',
    update: 'write addOn:operate',
  },
  logSession: {create: 'read app:view'},
  maintenance: {
    info: 'read addOn:view', listByApp: 'read app:view', listPast: 'read addOn:view', run: 'write addOn:operate', schedule: 'write addOn:operate',
    updateWindow: 'write addOn:operate', window: 'read addOn:view',
  },
  oauthClient: {
    create: 'global own', delete: 'global own', info: 'global own', list: 'global own', rotateCredentials: 'global own', update: 'global own',
  },
  notification: {list: 'read own', update: 'write own'},
  // The client's secret and the grant's code are what it needs.
  oauthToken: {create: 'public', delete: 'global own'},
  ociImage: {create: 'write app:deploy', info: 'read app:deploy'},
  marketplace: {create: 'global platform-owner', delete: 'global platform-owner'},
  passwordReset: {create: 'public', finalize: 'public'},
  payment: {create: 'global own', createByTeam: 'global team:admin'},
  paymentMethod: {info: 'global own', listApps: 'global own', update: 'global own'},
  peering: {
    accept: 'write space:admin', create: 'write space:admin', delete: 'write space:admin', info: 'read space:viewer', list: 'read space:viewer',
  },
  peeringInfo: {info: 'read space:viewer'},
  permissionEntity: {list: 'read team:viewer'},
  pipeline: {create: 'write own', delete: 'write pipeline:change', info: 'read pipeline:view', list: 'read own', update: 'write pipeline:change'},
  pipelineBuild: {list: 'read pipeline:view'},
  pipelineConfigVar: {infoForApp: 'read-protected pipeline:change', update: 'write-protected pipeline:change'},
  pipelineConnection: {create: 'write pipeline:change', info: 'read pipeline:view', update: 'write pipeline:change'},
  pipelineCoupling: {
    create: 'write app:manage', delete: 'write coupling:change', info: 'read coupling:view', infoByApp: 'read app:view', list: 'read own',
    listByCurrentUser: 'read own', listByPipeline: 'read pipeline:view', listByTeam: 'read team:viewer', update: 'write coupling:change',
  },
  pipelineDeployment: {list: 'read pipeline:view'},
  pipelinePromotion: {create: 'write own', info: 'read promotion:view'},
  pipelinePromotionTarget: {list: 'read promotion:view'},
  pipelineRelease: {list: 'read pipeline:view'},
  pipelineRepository: {info: 'read pipeline:view', infoForBranch: 'read pipeline:view'},
  pipelineStack: {info: 'read pipeline:view'},
  pipelineTransfer: {create: 'write pipeline:change'},
  pipelineWebhook: {
    create: 'write pipeline:change', delete: 'write pipeline:change', info: 'read pipeline:view', list: 'read pipeline:view',
    update: 'write pipeline:change',
  },
  pipelineWebhookDelivery: {info: 'read pipeline:view', list: 'read pipeline:view'},
  pipelineWebhookEvent: {info: 'read pipeline:view', list: 'read pipeline:view'},
  plan: {info: 'any', infoByAddOn: 'any', listByAddOn: 'any'},
  planMeter: {info: 'any', list: 'any'},
  platform: {accounts: 'global platform-owner', authority: 'any', authorize: 'global platform-owner', status: 'any'},
  // The address of a database has its password in it.
  postgresConfig: {info: 'read database:view', update: 'write database:operate'},
  postgresCredential: {
    create: 'write database:operate', delete: 'write database:operate', info: 'read-protected database:deploy', list: 'read-protected database:deploy',
    repairDefault: 'write database:operate', rotate: 'write database:operate', rotateAll: 'write database:operate',
  },
  postgresDatabase: {
    bastion: 'read-protected database:deploy', burstStatus: 'read database:view', info: 'read-protected database:deploy',
    metrics: 'read database:view', poolConnections: 'write database:operate', reset: 'write database:operate',
    resetConnections: 'write database:operate', resetStats: 'write database:operate', unfollow: 'write database:operate',
    waitStatus: 'read database:view',
  },
  postgresLink: {create: 'write database:operate', delete: 'write database:operate', list: 'read database:view'},
  postgresReport: {create: 'read own', info: 'read own'},
  postgresSchedule: {create: 'write database:operate', delete: 'write database:operate', list: 'read database:view'},
  // Whoever has a backup has the data.
  postgresTransfer: {
    cancel: 'write app:operate', capture: 'write database:operate', copy: 'write-protected database:operate', delete: 'write app:operate',
    info: 'read app:view', list: 'read app:view', publicUrl: 'read-protected app:deploy', restore: 'write database:operate',
  },
  postgresUpgrade: {
    cancel: 'write database:operate', dryRun: 'write database:operate', prepare: 'write database:operate', run: 'write database:operate',
    waitStatus: 'read database:view',
  },
  rateLimit: {info: 'any'},
  redisDatabase: {
    info: 'read database:view', resetStats: 'write database:operate', rotateCredentials: 'write database:operate',
    updateConfig: 'write database:operate', upgrade: 'write database:operate', waitStatus: 'read database:view',
  },
  region: {info: 'any', list: 'any'},
  registeredBuildpack: {info: 'public', list: 'public', listRevisions: 'public', readme: 'public'},
  release: {create: 'write app:deploy', info: 'read app:view', list: 'read app:view'},
  reviewApp: {
    create: 'write pipeline:change', delete: 'write reviewApp:change', info: 'read reviewApp:view', infoByApp: 'read app:view',
    list: 'read pipeline:view',
  },
  reviewAppConfig: {
    delete: 'write pipeline:change', enable: 'write pipeline:change', info: 'read pipeline:view', update: 'write pipeline:change',
  },
  routerMetrics: {errors: 'read app:view', latency: 'read app:view', status: 'read app:view'},
  schema: {info: 'any'},
  session: {delete: 'global own', list: 'global own'},
  // What was released can be read in a slug: it is the app's code.
  slug: {create: 'write app:deploy', info: 'read app:deploy'},
  smsNumber: {confirm: 'global user:self', info: 'identity user:self', recover: 'global user:self'},
  sniEndpoint: {
    create: 'write app:operate', delete: 'write app:operate', info: 'read app:view', list: 'read app:view', update: 'write app:operate',
  },
  source: {create: 'write own', createByApp: 'write app:deploy'},
  space: {create: 'write team:admin', delete: 'write space:admin', info: 'read space:viewer', list: 'read own', update: 'write space:admin'},
  spaceAppAccess: {info: 'read space:viewer', list: 'read space:viewer', update: 'write space:admin'},
  spaceDyno: {list: 'read space:viewer'},
  spaceHost: {list: 'read space:viewer'},
  spaceLogDrain: {info: 'read space:admin', update: 'write space:admin'},
  spaceNat: {info: 'read space:viewer'},
  spaceTopology: {info: 'read space:viewer'},
  spaceTransfer: {create: 'write space:admin'},
  stack: {info: 'any', list: 'any', listByApp: 'read app:view'},
  team: {
    create: 'write own', createInEnterpriseAccount: 'write own', delete: 'write team:admin', info: 'read team:collaborator', list: 'read own',
    listByEnterpriseAccount: 'read own', update: 'write team:admin',
  },
  teamApp: {create: 'write own', info: 'read app:view', list: 'read team:collaborator', update: 'write app:hand-over'},
  teamAppCollaborator: {
    create: 'write app:join', delete: 'write app:leave', info: 'read app:view', list: 'read app:view', update: 'write app:manage',
  },
  teamAppPermission: {list: 'any'},
  teamDailyUsage: {info: 'read team:viewer'},
  teamDelinquency: {info: 'read team:collaborator'},
  teamFeature: {info: 'read team:collaborator', list: 'read team:collaborator'},
  // Only with the token of one's own invitation is there anything to see.
  teamInvitation: {
    accept: 'write own', create: 'write team:admin', info: 'identity own', list: 'read team:viewer', revoke: 'write team:admin',
  },
  teamInvoice: {info: 'global team:admin', list: 'global team:admin'},
  teamLicense: {list: 'read team:viewer'},
  teamLicenseCollection: {list: 'read team:viewer'},
  teamMember: {
    create: 'write team:admin', createOrUpdate: 'write team:admin', delete: 'write team:leave', list: 'read team:viewer',
    listByMember: 'read team:viewer', update: 'write team:admin',
  },
  teamMonthlyUsage: {info: 'read team:viewer'},
  teamPreferences: {list: 'read team:viewer', update: 'write team:admin'},
  teamSpace: {list: 'read team:viewer'},
  telemetryDrain: {
    create: 'write own', delete: 'write own', info: 'read own', listByApp: 'read app:operate', listBySpace: 'read space:admin', update: 'write own',
  },
  telemetryIngressInfo: {info: 'read-protected attachment:deploy'},
  testCase: {list: 'read testRun:view'},
  testNode: {list: 'read testRun:view'},
  testRun: {
    create: 'write pipeline:change', info: 'read testRun:view', infoByPipeline: 'read pipeline:view', list: 'read pipeline:view',
    update: 'write testRun:change',
  },
  trustIncident: {listActive: 'public'},
  trustInstance: {list: 'public'},
  trustLocalization: {list: 'public'},
  trustMaintenance: {list: 'public'},
  usage: {info: 'read app:view', infoByTeam: 'read team:viewer', infoByTeamApp: 'read app:view'},
  usageHistory: {info: 'read own'},
  userPreferences: {list: 'identity user:self', update: 'global user:self'},
  vpnConnection: {
    create: 'write space:admin', delete: 'write space:admin', info: 'read space:viewer', list: 'read space:viewer', update: 'write space:admin',
  },
}
