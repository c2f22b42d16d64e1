import type {Api} from '../http/handlers.js'

import {accountFeature} from './account-features.js'
import {account} from './accounts.js'
import {addOnAttachment} from './add-on-attachments.js'
import {addOnAction, addOnConfig, addOnSso} from './add-on-providers.js'
import {addOnRegionCapability, addOnService, plan, planMeter} from './add-on-services.js'
import {addOn} from './add-ons.js'
import {allowedAddOnService} from './allowed-add-on-services.js'
import {appFeature} from './app-features.js'
import {appSetup} from './app-setups.js'
import {appTransfer} from './app-transfers.js'
import {app} from './apps.js'
import {authorization} from './authorizations.js'
import {accountDelinquency, accountQuota, credit, invoice, invoiceAddress, payment, paymentMethod, teamDailyUsage, teamDelinquency, teamInvoice, teamLicense, teamLicenseCollection, teamMonthlyUsage} from './billing.js'
import {buildMetadata} from './build-metadata.js'
import {buildpackInstallation} from './buildpack-installations.js'
import {build} from './builds.js'
import {capability} from './capabilities.js'
import {collaborator} from './collaborators.js'
import {configVarSettings} from './config-var-settings.js'
import {configVar} from './config-vars.js'
import {
  advancedCredential, advancedDatabase, advancedLevel, advancedMigration, advancedPool, advancedQuota, advancedSetting, maintenance, postgresConfig,
  postgresCredential, postgresDatabase, postgresLink, postgresReport, postgresSchedule, postgresTransfer, postgresUpgrade, redisDatabase,
} from './data-services.js'
import {domain} from './domains.js'
import {dynoSize} from './dyno-sizes.js'
import {dyno} from './dynos.js'
import {archive, auditTrailEvent, enterpriseAccount, enterpriseAccountDailyUsage, enterpriseAccountMember, enterpriseAccountMonthlyUsage} from './enterprise-accounts.js'
import {execTunnel} from './exec-tunnels.js'
import {favorite} from './favorites.js'
import {filter} from './filters.js'
import {formationMonitor} from './formation-monitors.js'
import {formation} from './formations.js'
import {generation} from './generations.js'
import {identityProvider, identityProviderCertificate} from './identity-providers.js'
import {imageManifest} from './image-manifests.js'
import {inboundRuleset} from './inbound-rulesets.js'
import {key} from './keys.js'
import {logDrain} from './log-drains.js'
import {logSession} from './log-sessions.js'
import {marketplace} from './marketplace.js'
import {dynoMetrics, routerMetrics} from './metrics.js'
import {notification} from './notifications.js'
import {oauthClient} from './oauth-clients.js'
import {oauthToken} from './oauth-tokens.js'
import {ociImage} from './oci-images.js'
import {passwordReset} from './password-resets.js'
import {permissionEntity} from './permission-entities.js'
import {pipelineCoupling} from './pipeline-couplings.js'
import {pipelinePromotion, pipelinePromotionTarget} from './pipeline-promotions.js'
import {pipeline, pipelineBuild, pipelineConfigVar, pipelineDeployment, pipelineRelease, pipelineStack, pipelineTransfer} from './pipelines.js'
import {platform} from './platform.js'
import {teamPreferences, userPreferences} from './preferences.js'
import {rateLimit} from './rate-limits.js'
import {region} from './regions.js'
import {registeredBuildpack} from './registered-buildpacks.js'
import {release} from './releases.js'
import {appConnection, githubArchive, githubRepository, githubToken, pipelineConnection, pipelineRepository} from './repositories.js'
import {reviewApp, reviewAppConfig} from './review-apps.js'
import {schema} from './schema.js'
import {appPreAuthorization, gatewayToken, smsNumber} from './second-factors.js'
import {session} from './sessions.js'
import {slug} from './slugs.js'
import {sniEndpoint} from './sni-endpoints.js'
import {source} from './sources.js'
import {spaceAppAccess} from './space-app-access.js'
import {peering, peeringInfo, spaceHost, spaceLogDrain, vpnConnection} from './space-networks.js'
import {space, spaceDyno, spaceNat, spaceTopology, spaceTransfer, teamSpace} from './spaces.js'
import {stack} from './stacks.js'
import {currentStatus, trustIncident, trustInstance, trustLocalization, trustMaintenance} from './status.js'
import {teamAppCollaborator, teamAppPermission} from './team-app-collaborators.js'
import {teamApp} from './team-apps.js'
import {teamFeature} from './team-features.js'
import {teamInvitation} from './team-invitations.js'
import {teamMember} from './team-members.js'
import {team} from './teams.js'
import {telemetryDrain} from './telemetry-drains.js'
import {telemetryIngressInfo} from './telemetry-ingress-infos.js'
import {testCase, testNode, testRun} from './test-runs.js'
import {usage, usageHistory} from './usages.js'
import {addOnWebhook, addOnWebhookDelivery, addOnWebhookEvent, appWebhook, appWebhookDelivery, appWebhookEvent, pipelineWebhook, pipelineWebhookDelivery, pipelineWebhookEvent} from './webhooks.js'

/** Every resource that is served; who answers what is in the route table. */
export const api = {
  account, accountDelinquency, accountFeature, accountQuota, addOn, addOnAction, addOnAttachment, addOnConfig,
  addOnRegionCapability, addOnService, addOnSso, addOnWebhook, addOnWebhookDelivery, addOnWebhookEvent, advancedCredential,
  advancedDatabase, advancedLevel, advancedMigration, advancedPool, advancedQuota, advancedSetting, allowedAddOnService,
  app, appConnection, appFeature, appPreAuthorization, appSetup, appTransfer, appWebhook, appWebhookDelivery,
  appWebhookEvent, archive, auditTrailEvent, authorization, build, buildMetadata, buildpackInstallation, capability,
  collaborator, configVar, configVarSettings, credit, currentStatus, domain, dyno, dynoMetrics, dynoSize,
  enterpriseAccount, enterpriseAccountDailyUsage, enterpriseAccountMember, enterpriseAccountMonthlyUsage, execTunnel,
  favorite, filter, formation, formationMonitor, gatewayToken, generation, githubArchive, githubRepository, githubToken,
  identityProvider, identityProviderCertificate, imageManifest, inboundRuleset, invoice, invoiceAddress, key, logDrain,
  logSession, maintenance, marketplace, notification, oauthClient, oauthToken, ociImage, passwordReset, payment,
  paymentMethod, peering, peeringInfo, permissionEntity, pipeline, pipelineBuild, pipelineConfigVar, pipelineConnection,
  pipelineCoupling, pipelineDeployment, pipelinePromotion, pipelinePromotionTarget, pipelineRelease, pipelineRepository,
  pipelineStack, pipelineTransfer, pipelineWebhook, pipelineWebhookDelivery, pipelineWebhookEvent, plan, planMeter,
  platform, postgresConfig, postgresCredential, postgresDatabase, postgresLink, postgresReport, postgresSchedule,
  postgresTransfer, postgresUpgrade, rateLimit, redisDatabase, region, registeredBuildpack, release, reviewApp,
  reviewAppConfig, routerMetrics, schema, session, slug, smsNumber, sniEndpoint, source, space, spaceAppAccess, spaceDyno,
  spaceHost, spaceLogDrain, spaceNat, spaceTopology, spaceTransfer, stack, team, teamApp, teamAppCollaborator,
  teamAppPermission, teamDailyUsage, teamDelinquency, teamFeature, teamInvitation, teamInvoice, teamLicense,
  teamLicenseCollection, teamMember, teamMonthlyUsage, teamPreferences, teamSpace, telemetryDrain, telemetryIngressInfo,
  testCase, testNode, testRun, trustIncident, trustInstance, trustLocalization, trustMaintenance, usage, usageHistory,
  userPreferences, vpnConnection,
} satisfies Api
