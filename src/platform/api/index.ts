import type {Api} from '../http/handlers.js'

import {account} from './accounts.js'
import {accountFeature} from './account-features.js'
import {addOn} from './add-ons.js'
import {addOnAction, addOnConfig, addOnSso} from './add-on-providers.js'
import {addOnAttachment} from './add-on-attachments.js'
import {addOnRegionCapability, addOnService, plan, planMeter} from './add-on-services.js'
import {addOnWebhook, addOnWebhookDelivery, addOnWebhookEvent, appWebhook, appWebhookDelivery, appWebhookEvent, pipelineWebhook, pipelineWebhookDelivery, pipelineWebhookEvent} from './webhooks.js'
import {app} from './apps.js'
import {appFeature} from './app-features.js'
import {appSetup} from './app-setups.js'
import {authorization} from './authorizations.js'
import {build} from './builds.js'
import {buildpackInstallation} from './buildpack-installations.js'
import {collaborator} from './collaborators.js'
import {configVar} from './config-vars.js'
import {domain} from './domains.js'
import {dyno} from './dynos.js'
import {dynoSize} from './dyno-sizes.js'
import {filter} from './filters.js'
import {formation} from './formations.js'
import {logDrain} from './log-drains.js'
import {logSession} from './log-sessions.js'
import {marketplace} from './marketplace.js'
import {pipeline, pipelineBuild, pipelineConfigVar, pipelineDeployment, pipelineRelease, pipelineStack, pipelineTransfer} from './pipelines.js'
import {pipelineCoupling} from './pipeline-couplings.js'
import {pipelinePromotion, pipelinePromotionTarget} from './pipeline-promotions.js'
import {platform} from './platform.js'
import {rateLimit} from './rate-limits.js'
import {region} from './regions.js'
import {registeredBuildpack} from './registered-buildpacks.js'
import {release} from './releases.js'
import {reviewApp, reviewAppConfig} from './review-apps.js'
import {schema} from './schema.js'
import {session} from './sessions.js'
import {slug} from './slugs.js'
import {sniEndpoint} from './sni-endpoints.js'
import {source} from './sources.js'
import {stack} from './stacks.js'
import {testCase, testNode, testRun} from './test-runs.js'

/** Every resource that is served; who answers what is in the route table. */
export const api = {
  account, accountFeature, addOn, addOnAction, addOnAttachment, addOnConfig, addOnRegionCapability, addOnService, addOnSso,
  addOnWebhook, addOnWebhookDelivery, addOnWebhookEvent, app, appFeature, appSetup, appWebhook, appWebhookDelivery,
  appWebhookEvent, authorization, build, buildpackInstallation, collaborator, configVar, domain, dyno, dynoSize, filter,
  formation, logDrain, logSession, marketplace, pipeline, pipelineBuild, pipelineConfigVar, pipelineCoupling, pipelineDeployment,
  pipelinePromotion, pipelinePromotionTarget, pipelineRelease, pipelineStack, pipelineTransfer, pipelineWebhook,
  pipelineWebhookDelivery, pipelineWebhookEvent, plan, planMeter, platform, rateLimit, region, registeredBuildpack, release,
  reviewApp, reviewAppConfig, schema, session, slug, sniEndpoint, source, stack, testCase, testNode, testRun,
} satisfies Api
