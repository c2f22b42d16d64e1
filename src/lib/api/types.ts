/**
 * The API's resources as they travel: Heroku's own names and nullability (its public hyper-schema, version 3), inferred
 * from the shapes. Times are ISO 8601 in UTC with whole seconds; ids are lower-case UUIDs.
 */
import type {Of, ref, userRef} from './shape.js'
import type {Sent} from './contract.js'
import type * as shapes from './shapes/index.js'

export type {Reference} from './shape.js'
export type Ref = Of<typeof ref>
export type UserRef = Of<typeof userRef>

export type Account = Of<typeof shapes.account.shape>
export type AccountDelinquency = Of<typeof shapes.accountDelinquency.shape>
export type AccountFeature = Of<typeof shapes.accountFeature.shape>
export type AccountQuota = Of<typeof shapes.accountQuota.shape>
export type AddOn = Of<typeof shapes.addOn.shape>
export type AddOnAction = Of<typeof shapes.addOnAction.shape>
export type AddOnAttachment = Of<typeof shapes.addOnAttachment.shape>
export type AddOnConfig = Of<typeof shapes.addOnConfig.shape>
export type AddOnRegionCapability = Of<typeof shapes.addOnRegionCapability.shape>
export type AddOnService = Of<typeof shapes.addOnService.shape>
export type AddOnSso = Of<typeof shapes.addOnSso.shape>
export type AddOnWebhook = Of<typeof shapes.addOnWebhook.shape>
export type AdvancedCredential = Of<typeof shapes.advancedCredential.shape>
export type AdvancedDatabase = Of<typeof shapes.advancedDatabase.shape>
export type AdvancedLevel = Of<typeof shapes.advancedLevel.shape>
export type AdvancedMigration = Of<typeof shapes.advancedMigration.shape>
export type AdvancedPool = Of<typeof shapes.advancedPool.shape>
export type AdvancedPrice = Of<typeof shapes.advancedLevel.price>
export type AdvancedQuota = Of<typeof shapes.advancedQuota.shape>
export type AllowedAddOnService = Of<typeof shapes.allowedAddOnService.shape>
export type App = Of<typeof shapes.app.shape>
export type AppFeature = Of<typeof shapes.appFeature.shape>
export type AppSetup = Of<typeof shapes.appSetup.shape>
export type AppTransfer = Of<typeof shapes.appTransfer.shape>
export type AppWebhook = Of<typeof shapes.appWebhook.shape>
export type AppWebhookDelivery = Of<typeof shapes.appWebhookDelivery.shape>
export type AppWebhookEvent = Of<typeof shapes.appWebhookEvent.shape>
export type Archive = Of<typeof shapes.archive.shape>
export type AuditTrailEvent = Of<typeof shapes.auditTrailEvent.shape>
export type Authorization = Of<typeof shapes.authorization.shape>
export type Build = Of<typeof shapes.build.shape>
export type BuildMetadata = Of<typeof shapes.buildMetadata.shape>
export type BuildpackInstallation = Of<typeof shapes.buildpackInstallation.shape>
export type Capability = Of<typeof shapes.capability.shape>
export type Collaborator = Of<typeof shapes.collaborator.shape>
export type ConfigVars = Of<typeof shapes.configVar.shape>
export type ConfigVarSettings = Of<typeof shapes.configVarSettings.shape>
export type Credit = Of<typeof shapes.credit.shape>
export type CurrentStatus = Of<typeof shapes.currentStatus.shape>
export type Domain = Of<typeof shapes.domain.shape>
export type Dyno = Of<typeof shapes.dyno.shape>
export type DynoSize = Of<typeof shapes.dynoSize.shape>
export type EnterpriseAccount = Of<typeof shapes.enterpriseAccount.shape>
export type EnterpriseAccountDailyUsage = Of<typeof shapes.enterpriseAccountDailyUsage.shape>
export type EnterpriseAccountMember = Of<typeof shapes.enterpriseAccountMember.shape>
export type EnterpriseAccountMonthlyUsage = Of<typeof shapes.enterpriseAccountMonthlyUsage.shape>
export type ExecTunnel = Of<typeof shapes.execTunnel.shape>
export type Favorite = Of<typeof shapes.favorite.shape>
export type Formation = Of<typeof shapes.formation.shape>
export type FormationMonitor = Of<typeof shapes.formationMonitor.shape>
export type GatewayToken = Of<typeof shapes.gatewayToken.shape>
export type Generation = Of<typeof shapes.generation.shape>
export type GithubComparison = Of<typeof shapes.githubRepository.answers.compare>
export type GithubRepository = Of<typeof shapes.githubRepository.shape>
export type IdentityProvider = Of<typeof shapes.identityProvider.shape>
export type IdentityProviderCertificate = Of<typeof shapes.identityProviderCertificate.shape>
export type ImageManifest = Of<typeof shapes.imageManifest.answers.latest>
export type InboundRuleset = Of<typeof shapes.inboundRuleset.shape>
export type Invoice = Of<typeof shapes.invoice.shape>
export type InvoiceAddress = Of<typeof shapes.invoiceAddress.shape>
export type Key = Of<typeof shapes.key.shape>
export type LogDrain = Of<typeof shapes.logDrain.shape>
export type LogSession = Of<typeof shapes.logSession.shape>
export type Maintenance = Of<typeof shapes.maintenance.shape>
export type Metrics = Of<typeof shapes.dynoMetrics.metrics>
export type Notification = Of<typeof shapes.notification.shape>
export type OauthClient = Of<typeof shapes.oauthClient.shape>
export type OauthToken = Of<typeof shapes.oauthToken.shape>
export type OciImage = Of<typeof shapes.ociImage.shape>
export type PasswordReset = Of<typeof shapes.passwordReset.shape>
export type Payment = Of<typeof shapes.payment.shape>
export type PaymentMethod = Of<typeof shapes.paymentMethod.shape>
export type Peering = Of<typeof shapes.peering.shape>
export type PeeringInfo = Of<typeof shapes.peeringInfo.shape>
export type PermissionEntity = Of<typeof shapes.permissionEntity.shape>
export type Pipeline = Of<typeof shapes.pipeline.shape>
export type PipelineBuild = Of<typeof shapes.pipelineBuild.shape>
export type PipelineConfigVar = Of<typeof shapes.pipelineConfigVar.shape>
export type PipelineCoupling = Of<typeof shapes.pipelineCoupling.shape>
export type PipelinePromotion = Of<typeof shapes.pipelinePromotion.shape>
export type PipelinePromotionTarget = Of<typeof shapes.pipelinePromotionTarget.shape>
export type PipelineRelease = Of<typeof shapes.pipelineRelease.shape>
export type PipelineStack = Of<typeof shapes.pipelineStack.shape>
export type PipelineTransfer = Of<typeof shapes.pipelineTransfer.shape>
export type PipelineWebhook = Of<typeof shapes.pipelineWebhook.shape>
export type PipelineWebhookDelivery = Of<typeof shapes.pipelineWebhookDelivery.shape>
export type PipelineWebhookEvent = Of<typeof shapes.pipelineWebhookEvent.shape>
export type Plan = Of<typeof shapes.plan.shape>
export type PlanMeter = Of<typeof shapes.planMeter.shape>
export type PostgresConfig = Of<typeof shapes.postgresConfig.shape>
export type PostgresCredential = Of<typeof shapes.postgresCredential.shape>
export type PostgresDatabase = Of<typeof shapes.postgresDatabase.shape>
export type PostgresLink = Of<typeof shapes.postgresLink.shape>
export type PostgresReport = Of<typeof shapes.postgresReport.shape>
export type PostgresSchedule = Of<typeof shapes.postgresSchedule.shape>
export type PostgresTransfer = Of<typeof shapes.postgresTransfer.shape>
export type RateLimit = Of<typeof shapes.rateLimit.shape>
export type RedisDatabase = Of<typeof shapes.redisDatabase.shape>
export type Region = Of<typeof shapes.region.shape>
export type RegisteredBuildpack = Of<typeof shapes.registeredBuildpack.shape>
export type RegisteredRevision = Of<typeof shapes.registeredBuildpack.revision>
export type Release = Of<typeof shapes.release.shape>
export type ReviewApp = Of<typeof shapes.reviewApp.shape>
export type ReviewAppConfig = Of<typeof shapes.reviewAppConfig.shape>
export type Session = Of<typeof shapes.session.shape>
export type Slug = Of<typeof shapes.slug.shape>
export type SmsNumber = Of<typeof shapes.smsNumber.shape>
export type SniEndpoint = Of<typeof shapes.sniEndpoint.shape>
export type Source = Of<typeof shapes.source.shape>
export type Space = Of<typeof shapes.space.shape>
export type SpaceAppAccess = Of<typeof shapes.spaceAppAccess.shape>
export type SpaceDyno = Of<typeof shapes.spaceDyno.shape>
export type SpaceHost = Of<typeof shapes.spaceHost.shape>
export type SpaceNat = Of<typeof shapes.spaceNat.shape>
export type SpaceTopology = Of<typeof shapes.spaceTopology.shape>
export type Stack = Of<typeof shapes.stack.shape>
export type Team = Of<typeof shapes.team.shape>
export type TeamApp = Of<typeof shapes.teamApp.shape>
export type TeamAppCollaborator = Of<typeof shapes.teamAppCollaborator.shape>
export type TeamAppPermission = Of<typeof shapes.teamAppPermission.shape>
export type TeamDailyUsage = Of<typeof shapes.teamDailyUsage.shape>
export type TeamDelinquency = Of<typeof shapes.teamDelinquency.shape>
export type TeamFeature = Of<typeof shapes.teamFeature.shape>
export type TeamInvitation = Of<typeof shapes.teamInvitation.shape>
export type TeamInvoice = Of<typeof shapes.teamInvoice.shape>
export type TeamLicense = Of<typeof shapes.teamLicense.shape>
export type TeamLicenseCollection = Of<typeof shapes.teamLicenseCollection.shape>
export type TeamMember = Of<typeof shapes.teamMember.shape>
export type TeamMonthlyUsage = Of<typeof shapes.teamMonthlyUsage.shape>
export type TeamPreferences = Of<typeof shapes.teamPreferences.shape>
export type TelemetryDrain = Of<typeof shapes.telemetryDrain.shape>
export type TelemetryIngressInfo = Of<typeof shapes.telemetryIngressInfo.shape>
export type TestCase = Of<typeof shapes.testCase.shape>
export type TestNode = Of<typeof shapes.testNode.shape>
export type TestRun = Of<typeof shapes.testRun.shape>
export type TrustIncident = Of<typeof shapes.trustIncident.shape>
export type Usage = Of<typeof shapes.usage.shape>
export type UsageHistory = Of<typeof shapes.usageHistory.shape>
export type UserPreferences = Of<typeof shapes.userPreferences.shape>
export type VpnConnection = Of<typeof shapes.vpnConnection.shape>

export type AppCreate = Sent<'app', 'create'>
export type BuildpackRef = NonNullable<Build['buildpacks']>[number]
export type BuildStatus = Build['status']
export type FormationUpdate = Sent<'formation', 'batchUpdate'>['updates'][number]
export type ReleaseStatus = Release['status']
export type DynoState = 'crashed' | 'down' | 'idle' | 'starting' | 'up'

/** The certificate authority of a platform: what clients are told to trust, and the file that holds it. */
export interface PlatformAuthority {path: string; pem: string}

/** Somebody with an account on a platform. */
export interface PlatformAccount {id: string; email: string; name: string | null}

/** What `GET /platform/status` says of the platform itself. */
export interface PlatformStatus {
  version: string
  pid: number
  host: string
  port: number
  home: string
  /** Seconds since it started. */
  uptime: number
  apps: number
  dynos: Record<DynoState, number>
  /** What of the machine works for running dynos. */
  checks: Array<{name: string; ok: boolean; detail: string}>
}
