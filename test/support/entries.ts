import type {TestContext} from 'node:test'

import {randomUUID} from 'node:crypto'

import type {AppRecord, Row} from '../../src/platform/model/records.js'
import type {WebhookOwner} from '../../src/platform/model/webhook-records.js'
import type {ApiBench} from './api.js'

import {ungranted} from '../../src/platform/model/caller.js'
import {ofAddOn, ofApp, ofPipeline} from '../../src/platform/model/webhook-records.js'
import {otherAuthority} from './certificates.js'
import {startPartner} from './partner.js'
import {accountRecord, releaseRecord} from './records.js'

/** A list of the API: where it is, and how it gets the entry of a number. Without `add` it has what it has. */
export interface Listed {path: string; add?: ((number: number) => Promise<unknown>) | undefined}

/** Several entries share a second, some even the millisecond. */
function row(number: number): Row {
  const at = (turn: number) => `2026-01-02T03:04:${10 + ((turn >> 2) % 40)}.${['000', '500', '500', '900'][turn % 4]}Z`
  return {id: randomUUID(), createdAt: at(number), updatedAt: at(number * 7)}
}

/** Every list that there is something in, by the name of its link; the entries are made straight in the store, which is fast. */
export async function listsOf(t: Pick<TestContext, 'after'>, bench: ApiBench): Promise<Record<string, Listed>> {
  const {parts: {store, vault}, user, send, addApp} = bench
  const demo = await bench.deployed('demo')
  const manifest = (await startPartner(t)).manifest
  await send('POST', '/platform/addon-services', manifest())
  const {certificate, key} = await (await otherAuthority(t)).issue('www.example.com')
  const team = await store.teams.insert({...row(0), name: 'crew', addOnsControls: null})
  await store.teamMembers.insert({...row(0), teamId: team.id, accountId: user.id, role: 'admin'})
  const space = await addSpace(0)
  const pipeline = await addPipeline(0)
  const bucket = await addAddOn(demo, 0)
  const [hook, delivered] = [await hooks(ofApp(demo.id), 0), {userId: user.id, slugId: null, outputId: ''}]
  const promotion = await store.promotions.insert({...row(0), pipelineId: pipeline.id, sourceAppId: demo.id, sourceReleaseId: demo.currentReleaseId ?? '', userId: user.id, status: 'completed'})
  const run = await addRun(0)
  const node = await addNode(0)

  function addOwn(number: number) {
    return addApp({...row(number), name: `own-${number}-${randomUUID().slice(0, 8)}`})
  }
  function addOfTeam(number: number) {
    return addApp({...row(number), name: `team-${number}-${randomUUID().slice(0, 8)}`, teamId: team.id, locked: number % 2 === 0})
  }
  function addSpace(number: number) {
    return store.spaces.insert({
      ...row(number), name: number === 0 ? 'den' : `space-${randomUUID().slice(0, 8)}`, teamId: team.id, region: 'virginia', shield: false, cidr: '10.0.0.0/16', dataCidr: '10.1.0.0/16',
      inboundRulesetId: '',
    })
  }
  function addPipeline(number: number) {
    return store.pipelines.insert({...row(number), name: number === 0 ? 'shop' : `pipe-${number % 3}-${randomUUID().slice(0, 8)}`, ownerId: user.id, ownerType: 'user'})
  }
  async function addAddOn({id}: AppRecord, number: number) {
    const addOn = await store.addOns.insert({
      ...row(number), appId: id, name: `bucket-${randomUUID().slice(0, 8)}`, service: 'bucket', plan: 'bucket:small', state: 'provisioned', providerId: 'x', message: '',
      options: {}, prefix: 'BUCKET', configSealed: vault.sealJson({BUCKET_URL: 'https://bucket/1', BUCKET_KEY: 'secret'}),
    })
    await addAttachment(id, addOn.id, number)
    return addOn
  }
  function addAttachment(appId: string, addOnId: string, number: number) {
    return store.addOnAttachments.insert({...row(number), appId, addOnId, name: `BUCKET_${number % 3}_${randomUUID().slice(0, 8)}`, namespace: null})
  }
  async function couple(app: AppRecord, number: number) {
    await store.pipelineCouplings.insert({...row(number), appId: app.id, pipelineId: pipeline.id, stage: 'staging'})
    return app
  }
  async function release(app: AppRecord, number: number) {
    const [last] = await store.releases.list({appId: app.id}, {order: 'version', descending: true, max: 1})
    return store.releases.insert(releaseRecord(app.id, (last?.version ?? 0) + 1, {...row(number), userId: user.id, slugId: randomUUID()}))
  }
  function build(app: AppRecord, number: number) {
    return store.builds.insert({
      ...row(number), ...delivered, appId: app.id, status: 'succeeded', sourceUrl: 'https://example.com/x.tgz', version: null, versionDescription: null, checksum: null,
      buildpacks: [], stack: 'heroku-24', releaseId: null, outputId: randomUUID(),
    })
  }
  function account(number: number) {
    return store.accounts.insert(accountRecord({...row(number), email: `${number}-${randomUUID().slice(0, 8)}@example.com`}))
  }
  function hooks(owner: WebhookOwner, number: number) {
    return store.webhooks.insert({...row(number), ...owner, include: ['api:app'], level: 'notify', url: `https://example.com/${number}`, secretSealed: vault.seal('x'), authorizationSealed: null})
  }
  function happened(owner: WebhookOwner, number: number) {
    return store.webhookEvents.insert({
      ...row(number), ...owner, include: 'api:app',
      payload: {action: 'create', actor: {email: user.email, id: user.id}, data: {}, previous_data: {}, published_at: '2026-01-01T00:00:00Z', resource: 'app', version: 'application/vnd.heroku+json; version=3'},
    })
  }
  async function delivery(owner: WebhookOwner, number: number) {
    const event = await happened(owner, number)
    return store.webhookDeliveries.insert({...row(number), ...owner, webhookId: hook.id, eventId: event.id, status: 'succeeded', numAttempts: 1, nextAttemptAt: null, lastAttempt: null})
  }
  function token(number: number, teamId: string | null) {
    return store.authorizations.insert({...row(number), accountId: user.id, description: `${number}`, scope: ['read'], tokenHash: randomUUID(), hint: 'x', expiresAt: null, ...ungranted, teamId})
  }
  function addDrain(number: number) {
    return store.logDrains.insert({...row(number), appId: demo.id, addOnId: bucket.id, token: `d.${randomUUID()}`, urlSealed: vault.seal(`syslog://example.com:${number}`), position: null})
  }
  async function addRun(number: number) {
    const [last] = await store.testRuns.list({pipelineId: pipeline.id}, {order: 'number', descending: true, max: 1})
    return store.testRuns.insert({
      ...row(number), pipelineId: pipeline.id, number: (last?.number ?? 0) + 1, userId: user.id, status: 'succeeded', message: null, commitBranch: 'main', commitMessage: 'x',
      commitSha: 'c0ffee', sourceUrl: 'https://example.com/x.tgz', debug: false, appSetupId: null,
    })
  }
  function addNode(number: number) {
    return store.testNodes.insert({
      ...row(number), testRunId: run.id, pipelineId: pipeline.id, index: number, status: 'succeeded', exitCode: 0, errorStatus: null, message: null, setupOutputId: randomUUID(),
      outputId: randomUUID(), dynoId: null, attachSecretSealed: null,
    })
  }
  async function service(number: number) {
    const name = `bucket-${number}-${randomUUID().slice(0, 8)}`
    return store.addOnServices.insert({...row(number), name, manifestSealed: vault.sealJson(manifest({id: name}))})
  }

  return {
    'accountFeature.list': {path: '/account/features'},
    'addOn.list': {path: '/addons', add: number => addAddOn(demo, number)},
    'addOn.listByApp': {path: '/apps/demo/addons', add: number => addAddOn(demo, number)},
    'addOn.listByTeam': {path: '/teams/crew/addons', add: async number => addAddOn(await addOfTeam(number), number)},
    'addOn.listByUser': {path: '/users/~/addons', add: async number => addAddOn(await addOwn(number), number)},
    'addOnAttachment.list': {path: '/addon-attachments', add: async number => addAttachment((await addOwn(number)).id, bucket.id, number)},
    'addOnAttachment.listByAddOn': {path: `/addons/${bucket.name}/addon-attachments`, add: async number => addAttachment((await addOwn(number)).id, bucket.id, number)},
    'addOnAttachment.listByApp': {path: '/apps/demo/addon-attachments', add: number => addAttachment(demo.id, bucket.id, number)},
    'addOnConfig.info': {path: `/addons/${bucket.name}/config/BUCKET_URL`},
    'addOnConfig.list': {path: `/addons/${bucket.name}/config`},
    'addOnRegionCapability.list': {path: '/addon-region-capabilities', add: service},
    'addOnRegionCapability.listByAddOnService': {path: '/addon-services/bucket/region-capabilities'},
    'addOnRegionCapability.listByRegion': {path: '/regions/us/addon-region-capabilities', add: service},
    'addOnService.list': {path: '/addon-services', add: service},
    'addOnWebhook.list': {path: `/addons/${bucket.name}/webhooks`, add: number => hooks(ofAddOn(bucket.id), number)},
    'addOnWebhookDelivery.list': {path: `/addons/${bucket.name}/webhook-deliveries`, add: number => delivery(ofAddOn(bucket.id), number)},
    'addOnWebhookEvent.list': {path: `/addons/${bucket.name}/webhook-events`, add: number => happened(ofAddOn(bucket.id), number)},
    'allowedAddOnService.listByTeam': {
      path: '/teams/crew/allowed-addon-services',
      add: async number => store.allowedAddOnServices.insert({...row(number), teamId: team.id, serviceId: (await service(number)).id, addedById: user.id}),
    },
    'app.list': {path: '/apps', add: addOwn},
    'app.listOwned': {path: '/users/~/apps', add: addOwn},
    'appFeature.list': {path: '/apps/demo/features'},
    'appTransfer.list': {
      path: '/account/app-transfers', add: number => store.appTransfers.insert({...row(number), appId: demo.id, ownerId: user.id, recipientId: randomUUID(), state: 'declined'}),
    },
    'appWebhook.list': {path: '/apps/demo/webhooks', add: number => hooks(ofApp(demo.id), number)},
    'appWebhookDelivery.list': {path: '/apps/demo/webhook-deliveries', add: number => delivery(ofApp(demo.id), number)},
    'appWebhookEvent.list': {path: '/apps/demo/webhook-events', add: number => happened(ofApp(demo.id), number)},
    'authorization.list': {path: '/oauth/authorizations', add: number => token(number, null)},
    'authorization.listByTeam': {path: '/teams/crew/oauth/authorizations', add: number => token(number, team.id)},
    'build.list': {path: '/apps/demo/builds', add: number => build(demo, number)},
    'buildpackInstallation.list': {
      path: '/apps/demo/buildpack-installations',
      add: async number => store.apps.update(demo.id, {buildpacks: [...((await store.apps.find({id: demo.id}))?.buildpacks ?? []), `https://example.com/${number}.git`]}),
    },
    'collaborator.list': {path: '/apps/demo/collaborators', add: collaborate},
    'configVarSettings.list': {path: '/apps/demo/config-vars-settings', add: number => send('PATCH', '/apps/demo/config-vars', {[`KEY_${number % 5}_${randomUUID().slice(0, 8)}`]: '1'})},
    'domain.list': {
      path: '/apps/demo/domains',
      add: number => store.domains.insert({...row(number), appId: demo.id, hostname: `${randomUUID().slice(0, 8)}.example.com`, kind: 'custom', cname: null, sniEndpointId: null}),
    },
    'dyno.list': {
      path: '/apps/demo/dynos', add: number => store.dynos.insert({
        ...row(number), appId: demo.id, releaseId: demo.currentReleaseId ?? '', name: `run.${randomUUID().slice(0, 4)}`, type: number % 2 ? 'run' : 'worker', size: 'Basic', command: 'x', state: 'up',
        oneOff: true, crashes: 0, retryAt: null,
      }),
    },
    'dynoSize.list': {path: '/dyno-sizes'},
    'dynoSize.listByApp': {path: '/apps/demo/available-dyno-sizes'},
    'favorite.list': {
      path: '/favorites', add: async number => store.favorites.insert({...row(number), accountId: user.id, resourceType: 'app', resourceId: (await addOwn(number)).id}),
    },
    'formation.list': {
      path: '/apps/demo/formation', add: number => store.formations.insert({...row(number), appId: demo.id, type: `type-${randomUUID().slice(0, 8)}`, quantity: 0, size: 'Basic'}),
    },
    'generation.list': {path: '/generations'},
    'generation.listByTeam': {path: '/teams/crew/available-generations'},
    'inboundRuleset.list': {
      path: '/spaces/den/inbound-rulesets', add: number => store.inboundRulesets.insert({...row(number), spaceId: space.id, rules: [], createdById: user.id}),
    },
    'key.list': {
      path: '/account/keys', add: number => store.keys.insert({...row(number), accountId: user.id, publicKey: 'ssh-ed25519 AAAA', comment: 'x', fingerprint: randomUUID()}),
    },
    'logDrain.list': {path: '/apps/demo/log-drains', add: addDrain},
    'logDrain.listByAddOn': {path: `/addons/${bucket.name}/log-drains`, add: addDrain},
    'oauthClient.list': {
      path: '/oauth/clients',
      add: number => store.oauthClients.insert({...row(number), accountId: user.id, name: `Client; ${number % 3} [ä]`, redirectUri: 'https://example.com', secretSealed: vault.seal('x')}),
    },
    'ociImage.info': {
      path: '/apps/demo/oci-images/sha256:abc', add: number => store.ociImages.insert({...row(number), appId: demo.id, digest: 'sha256:abc', details: {commit: 'c0ffee', process_types: {}, stack: 'heroku-24'}}),
    },
    'permissionEntity.list': {path: '/teams/crew/permissions', add: addOfTeam},
    'pipeline.list': {path: '/pipelines', add: addPipeline},
    'pipelineBuild.list': {path: '/pipelines/shop/latest-builds', add: async number => build(await couple(await addOwn(number), number), number)},
    'pipelineCoupling.list': {path: '/pipeline-couplings', add: async number => couple(await addOwn(number), number)},
    'pipelineCoupling.listByCurrentUser': {path: '/users/~/pipeline-couplings', add: async number => couple(await addOwn(number), number)},
    'pipelineCoupling.listByPipeline': {path: '/pipelines/shop/pipeline-couplings', add: async number => couple(await addOwn(number), number)},
    'pipelineCoupling.listByTeam': {path: '/teams/crew/pipeline-couplings', add: async number => couple(await addOfTeam(number), number)},
    'pipelineDeployment.list': {path: '/pipelines/shop/latest-deployments', add: async number => release(await couple(await addOwn(number), number), number)},
    'pipelinePromotionTarget.list': {
      path: `/pipeline-promotions/${promotion.id}/promotion-targets`,
      add: async number => store.promotionTargets.insert({...row(number), promotionId: promotion.id, appId: (await addOwn(number)).id, status: 'succeeded', errorMessage: null, releaseId: null}),
    },
    'pipelineRelease.list': {path: '/pipelines/shop/latest-releases', add: async number => release(await couple(await addOwn(number), number), number)},
    'pipelineWebhook.list': {path: '/pipelines/shop/webhooks', add: number => hooks(ofPipeline(pipeline.id), number)},
    'pipelineWebhookDelivery.list': {path: '/pipelines/shop/webhook-deliveries', add: number => delivery(ofPipeline(pipeline.id), number)},
    'pipelineWebhookEvent.list': {path: '/pipelines/shop/webhook-events', add: number => happened(ofPipeline(pipeline.id), number)},
    'plan.listByAddOn': {path: '/addon-services/bucket/plans'},
    'region.list': {path: '/regions'},
    'registeredBuildpack.list': {path: '/buildpacks'},
    'registeredBuildpack.listRevisions': {path: '/buildpacks/heroku%2Fnodejs/revisions'},
    'release.list': {path: '/apps/demo/releases', add: number => release(demo, number)},
    'reviewApp.list': {
      path: '/pipelines/shop/review-apps', add: async number => store.reviewApps.insert({
        ...row(number), pipelineId: pipeline.id, appId: (await addOwn(number)).id, appSetupId: null, userId: user.id, branch: 'main', status: 'created', errorStatus: null, message: null,
        waitForCi: false, forkRepoId: null, prNumber: null, predestroy: null,
      }),
    },
    'session.list': {path: '/oauth/sessions'},
    'sniEndpoint.list': {
      path: '/apps/demo/sni-endpoints',
      add: number => store.sniEndpoints.insert({...row(number), appId: demo.id, name: `sni-${randomUUID().slice(0, 8)}`, chain: certificate, keySealed: vault.seal(key)}),
    },
    'space.list': {path: '/spaces', add: addSpace},
    'spaceAppAccess.list': {
      path: '/spaces/den/members', add: async number => store.teamMembers.insert({...row(number), teamId: team.id, accountId: (await account(number)).id, role: 'viewer'}),
    },
    'spaceDyno.list': {
      path: '/spaces/den/dynos', add: number => addApp({...row(number), name: `in-space-${randomUUID().slice(0, 8)}`, teamId: team.id, spaceId: space.id}),
    },
    'stack.list': {path: '/stacks'},
    'stack.listByApp': {path: '/apps/demo/available-stacks'},
    'team.list': {path: '/teams', add: async number => {
      const made = await store.teams.insert({...row(number), name: `crew-${randomUUID().slice(0, 8)}`, addOnsControls: null})
      return store.teamMembers.insert({...row(number), teamId: made.id, accountId: user.id, role: 'member'})
    }},
    'teamApp.list': {path: '/teams/crew/apps', add: addOfTeam},
    'teamAppCollaborator.list': {path: '/teams/apps/demo/collaborators', add: collaborate},
    'teamAppPermission.list': {path: '/teams/permissions'},
    'teamInvitation.list': {
      path: '/teams/crew/invitations',
      add: async number => store.teamInvitations.insert({...row(number), teamId: team.id, accountId: (await account(number)).id, invitedById: user.id, role: 'member'}),
    },
    'teamMember.list': {
      path: '/teams/crew/members', add: async number => store.teamMembers.insert({...row(number), teamId: team.id, accountId: (await account(number)).id, role: 'member'}),
    },
    'teamMember.listByMember': {path: '/teams/crew/members/~/apps', add: addOfTeam},
    'teamSpace.list': {path: '/teams/crew/spaces', add: addSpace},
    'telemetryDrain.listByApp': {
      path: '/apps/demo/telemetry-drains',
      add: number => store.telemetryDrains.insert({...row(number), appId: demo.id, signals: ['logs'], exporterSealed: vault.sealJson({type: 'otlp', endpoint: 'https://otlp.example.com', headers: {}})}),
    },
    'testCase.list': {
      path: `/test-runs/${run.id}/test-cases`,
      add: number => store.testCases.insert({...row(number), testRunId: run.id, testNodeId: node.id, number: number % 4, description: 'x', diagnostic: '', directive: '', passed: true}),
    },
    'testNode.list': {path: `/test-runs/${run.id}/test-nodes`, add: addNode},
    'testRun.list': {path: '/pipelines/shop/test-runs', add: addRun},
  }

  async function collaborate(number: number) {
    return store.collaborators.insert({...row(number), appId: demo.id, accountId: (await account(number)).id, permissions: ['view', 'deploy']})
  }
}
