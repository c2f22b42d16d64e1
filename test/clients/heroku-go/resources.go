package main

import (
	"fmt"

	heroku "github.com/heroku/heroku-go/v6"
)

// What the resources of a Terraform provider are attached to: made before them, destroyed after them.
const (
	estate   = "by-heroku-go-estate"
	live     = "by-heroku-go-live"
	team     = "by-heroku-go-team"
	teamApp  = "by-heroku-go-team-app"
	space    = "by-heroku-go-space"
	pipeline = "by-heroku-go-pipeline"
	friend   = "friend@by-heroku-go.test"
)

// resources are the kinds that Terraform's provider for Heroku has, as far as this platform has what they are about.
func resources(api *heroku.Service) []resource {
	letIn := func(asked wishes) (any, error) {
		return api.InboundRulesetCreate(ctx, space, from[heroku.InboundRulesetCreateOpts](asked))
	}
	permit := func(asked wishes) (any, error) {
		if _, err := api.TeamMemberCreateOrUpdate(ctx, team, from[heroku.TeamMemberCreateOrUpdateOpts](wishes{"email": friend, "role": "member"})); err != nil {
			return nil, err
		}
		return api.SpaceAppAccessUpdate(ctx, space, friend, from[heroku.SpaceAppAccessUpdateOpts](asked))
	}
	chain, key := certificate("www.estate.test")
	newChain, newKey := certificate("www.estate.test")
	return []resource{
		{
			kind:    "app",
			asked:   wishes{"name": "by-heroku-go-made", "region": "us", "stack": "heroku-24"},
			create:  func(asked wishes) (any, error) { return api.AppCreate(ctx, from[heroku.AppCreateOpts](asked)) },
			read:    func(id string) (any, error) { return api.AppInfo(ctx, id) },
			changed: wishes{"name": "by-heroku-go-renamed", "maintenance": true, "build_stack": "heroku-22"},
			update: func(id string, changed wishes) (any, error) {
				return api.AppUpdate(ctx, id, from[heroku.AppUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.AppDelete(ctx, id) },
		},
		{
			kind:  "config",
			asked: wishes{"PLAN": "one", "EMPTY": ""},
			create: func(asked wishes) (any, error) {
				return api.ConfigVarUpdate(ctx, estate, from[map[string]*string](asked))
			},
			read:    func(string) (any, error) { return api.ConfigVarInfoForApp(ctx, estate) },
			changed: wishes{"PLAN": "two", "EMPTY": nil},
			update: func(_ string, changed wishes) (any, error) {
				return api.ConfigVarUpdate(ctx, estate, from[map[string]*string](changed))
			},
		},
		{
			kind:  "addon",
			asked: wishes{"plan": "gobucket:small", "name": "by-go-bucket"},
			create: func(asked wishes) (any, error) {
				return api.AddOnCreate(ctx, estate, from[heroku.AddOnCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.AddOnInfoByApp(ctx, estate, id) },
			changed: wishes{"plan": "gobucket:large", "name": "by-go-bucket-2"},
			update: func(id string, changed wishes) (any, error) {
				return api.AddOnUpdate(ctx, estate, id, from[heroku.AddOnUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.AddOnDelete(ctx, estate, id) },
		},
		{
			kind:  "addon_attachment",
			asked: wishes{"addon": "by-go-shared", "app": live, "name": "STORE"},
			create: func(asked wishes) (any, error) {
				return api.AddOnAttachmentCreate(ctx, from[heroku.AddOnAttachmentCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.AddOnAttachmentInfo(ctx, id) },
			destroy: func(id string) (any, error) { return api.AddOnAttachmentDelete(ctx, id) },
		},
		{
			kind:  "slug",
			asked: wishes{"process_types": map[string]string{"web": "./run"}, "stack": "heroku-24", "commit": "c0ffee", "commit_description": "Coffee"},
			create: func(asked wishes) (any, error) {
				return api.SlugCreate(ctx, estate, from[heroku.SlugCreateOpts](asked))
			},
			read: func(id string) (any, error) { return api.SlugInfo(ctx, estate, id) },
		},
		{
			kind:  "domain",
			asked: wishes{"hostname": "www.estate.test", "sni_endpoint": nil},
			create: func(asked wishes) (any, error) {
				return api.DomainCreate(ctx, estate, from[heroku.DomainCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.DomainInfo(ctx, estate, id) },
			destroy: func(id string) (any, error) { return api.DomainDelete(ctx, estate, id) },
		},
		{
			kind:  "ssl",
			asked: wishes{"certificate_chain": chain, "-private_key": key},
			create: func(asked wishes) (any, error) {
				return api.SniEndpointCreate(ctx, estate, from[heroku.SniEndpointCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.SniEndpointInfo(ctx, estate, id) },
			changed: wishes{"certificate_chain": newChain, "-private_key": newKey},
			update: func(id string, changed wishes) (any, error) {
				return api.SniEndpointUpdate(ctx, estate, id, from[heroku.SniEndpointUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.SniEndpointDelete(ctx, estate, id) },
		},
		{
			kind:  "drain",
			asked: wishes{"url": "https://user:pass@logs.estate.test/in?a=b"},
			create: func(asked wishes) (any, error) {
				return api.LogDrainCreate(ctx, estate, from[heroku.LogDrainCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.LogDrainInfo(ctx, estate, id) },
			destroy: func(id string) (any, error) { return api.LogDrainDelete(ctx, estate, id) },
		},
		{
			kind: "telemetry_drain",
			asked: wishes{
				"-owner.id": estate, "owner.type": "app", "signals": []string{"logs", "metrics"}, "exporter.type": "otlphttp",
				"exporter.endpoint": "https://otlp.estate.test", "exporter.headers": map[string]string{"key": "secret"},
			},
			create: func(asked wishes) (any, error) {
				return api.TelemetryDrainCreate(ctx, from[heroku.TelemetryDrainCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.TelemetryDrainInfo(ctx, id) },
			changed: wishes{"signals": []string{"traces"}},
			update: func(id string, changed wishes) (any, error) {
				return api.TelemetryDrainUpdate(ctx, id, from[heroku.TelemetryDrainUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.TelemetryDrainDelete(ctx, id) },
		},
		{
			kind:  "app_feature",
			asked: wishes{"enabled": true},
			create: func(asked wishes) (any, error) {
				return api.AppFeatureUpdate(ctx, estate, "runtime-dyno-metadata", from[heroku.AppFeatureUpdateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.AppFeatureInfo(ctx, estate, id) },
			changed: wishes{"enabled": false},
			update: func(id string, changed wishes) (any, error) {
				return api.AppFeatureUpdate(ctx, estate, id, from[heroku.AppFeatureUpdateOpts](changed))
			},
		},
		{
			kind:  "account_feature",
			asked: wishes{"enabled": true},
			create: func(asked wishes) (any, error) {
				return api.AccountFeatureUpdate(ctx, "app-overview", from[heroku.AccountFeatureUpdateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.AccountFeatureInfo(ctx, id) },
			changed: wishes{"enabled": false},
			update: func(id string, changed wishes) (any, error) {
				return api.AccountFeatureUpdate(ctx, id, from[heroku.AccountFeatureUpdateOpts](changed))
			},
		},
		{
			kind:  "collaborator",
			asked: wishes{"-user": friend, "-silent": true, "+user.email": friend},
			create: func(asked wishes) (any, error) {
				return api.CollaboratorCreate(ctx, estate, from[heroku.CollaboratorCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.CollaboratorInfo(ctx, estate, id) },
			destroy: func(id string) (any, error) { return api.CollaboratorDelete(ctx, estate, id) },
		},
		{
			kind:  "team_member",
			asked: wishes{"email": friend, "role": "member"},
			create: func(asked wishes) (any, error) {
				return api.TeamMemberCreateOrUpdate(ctx, team, from[heroku.TeamMemberCreateOrUpdateOpts](asked))
			},
			read:    func(id string) (any, error) { return memberOf(api, id) },
			changed: wishes{"email": friend, "role": "viewer"},
			update: func(_ string, changed wishes) (any, error) {
				return api.TeamMemberCreateOrUpdate(ctx, team, from[heroku.TeamMemberCreateOrUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.TeamMemberDelete(ctx, team, id) },
		},
		{
			kind:    "app of a team",
			asked:   wishes{"name": "by-heroku-go-crew", "team": team, "locked": true},
			create:  func(asked wishes) (any, error) { return api.TeamAppCreate(ctx, from[heroku.TeamAppCreateOpts](asked)) },
			read:    func(id string) (any, error) { return api.TeamAppInfo(ctx, id) },
			changed: wishes{"locked": false},
			update: func(id string, changed wishes) (any, error) {
				return api.TeamAppUpdateLocked(ctx, id, from[heroku.TeamAppUpdateLockedOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.AppDelete(ctx, id) },
		},
		{
			kind: "space",
			asked: wishes{
				"name": "by-heroku-go-den", "team": team, "region": "frankfurt", "shield": false, "cidr": "172.20.0.0/16", "data_cidr": "172.23.0.0/20",
				"+state": "allocated", "+generation": "cedar",
			},
			create:  func(asked wishes) (any, error) { return api.SpaceCreate(ctx, from[heroku.SpaceCreateOpts](asked)) },
			read:    func(id string) (any, error) { return api.SpaceInfo(ctx, id) },
			changed: wishes{"name": "by-heroku-go-lair"},
			update: func(id string, changed wishes) (any, error) {
				return api.SpaceUpdate(ctx, id, from[heroku.SpaceUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.SpaceDelete(ctx, id) },
		},
		{
			kind:    "space_inbound_ruleset",
			asked:   wishes{"rules": rules("192.0.2.0/24", "198.51.100.7/32"), "+space": space},
			create:  letIn,
			read:    func(string) (any, error) { return api.InboundRulesetCurrent(ctx, space) },
			changed: wishes{"rules": rules("0.0.0.0/0")},
			update:  func(_ string, changed wishes) (any, error) { return letIn(changed) },
		},
		{
			kind:   "space_app_access",
			asked:  permitted("create_apps"),
			create: permit,
			read:   func(string) (any, error) { return api.SpaceAppAccessInfo(ctx, space, friend) },
			// What the provider does when the resource is destroyed.
			changed: permitted(),
			update:  func(_ string, changed wishes) (any, error) { return permit(changed) },
			destroy: func(string) (any, error) { return api.TeamMemberDelete(ctx, team, friend) },
		},
		{
			kind:    "app of a space",
			asked:   wishes{"name": "by-heroku-go-guest", "space": space, "+team": team, "+region": "virginia", "+internal_routing": false},
			create:  func(asked wishes) (any, error) { return api.TeamAppCreate(ctx, from[heroku.TeamAppCreateOpts](asked)) },
			read:    func(id string) (any, error) { return api.TeamAppInfo(ctx, id) },
			destroy: func(id string) (any, error) { return api.AppDelete(ctx, id) },
		},
		{
			kind:  "team_collaborator",
			asked: wishes{"-user": friend, "+user.email": friend, "permissions": []string{"view", "deploy"}},
			create: func(asked wishes) (any, error) {
				return api.TeamAppCollaboratorCreate(ctx, teamApp, from[heroku.TeamAppCollaboratorCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.TeamAppCollaboratorInfo(ctx, teamApp, id) },
			changed: wishes{"permissions": []string{"view", "operate"}},
			update: func(id string, changed wishes) (any, error) {
				return api.TeamAppCollaboratorUpdate(ctx, teamApp, id, from[heroku.TeamAppCollaboratorUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.TeamAppCollaboratorDelete(ctx, teamApp, id) },
		},
		{
			kind:  "pipeline",
			asked: wishes{"name": "by-heroku-go-made"},
			create: func(asked wishes) (any, error) {
				return api.PipelineCreate(ctx, from[heroku.PipelineCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.PipelineInfo(ctx, id) },
			changed: wishes{"name": "by-heroku-go-again"},
			update: func(id string, changed wishes) (any, error) {
				return api.PipelineUpdate(ctx, id, from[heroku.PipelineUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.PipelineDelete(ctx, id) },
		},
		{
			kind:  "pipeline_coupling",
			asked: wishes{"-app": live, "-pipeline": pipeline, "stage": "staging"},
			create: func(asked wishes) (any, error) {
				return api.PipelineCouplingCreate(ctx, from[heroku.PipelineCouplingCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.PipelineCouplingInfo(ctx, id) },
			changed: wishes{"stage": "production"},
			update: func(id string, changed wishes) (any, error) {
				return api.PipelineCouplingUpdate(ctx, id, from[heroku.PipelineCouplingUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.PipelineCouplingDelete(ctx, id) },
		},
		{
			kind:  "pipeline_config_var",
			asked: wishes{"CI": "yes"},
			create: func(asked wishes) (any, error) {
				return api.PipelineConfigVarUpdate(ctx, pipeline, "test", from[map[string]*string](asked))
			},
			read:    func(string) (any, error) { return api.PipelineConfigVarInfoForApp(ctx, pipeline, "test") },
			changed: wishes{"CI": nil},
			update: func(_ string, changed wishes) (any, error) {
				return api.PipelineConfigVarUpdate(ctx, pipeline, "test", from[map[string]*string](changed))
			},
		},
		{
			kind: "review_app_config",
			asked: wishes{
				"-repo": "local/" + estate, "automatic_review_apps": true, "base_name": "by-heroku-go-review", "destroy_stale_apps": true, "stale_days": 3,
				"wait_for_ci": false, "-deploy_target.id": "us", "deploy_target.type": "region",
			},
			create: func(asked wishes) (any, error) {
				return api.ReviewAppConfigEnable(ctx, pipeline, from[heroku.ReviewAppConfigEnableOpts](asked))
			},
			read:    func(string) (any, error) { return api.ReviewAppConfigInfo(ctx, pipeline) },
			changed: wishes{"automatic_review_apps": false, "stale_days": 9},
			update: func(_ string, changed wishes) (any, error) {
				return api.ReviewAppConfigUpdate(ctx, pipeline, from[heroku.ReviewAppConfigUpdateOpts](changed))
			},
			destroy: func(string) (any, error) { return api.ReviewAppConfigDelete(ctx, pipeline) },
		},
		{
			kind:  "app_webhook",
			asked: wishes{"include": []string{"api:release", "api:build"}, "level": "notify", "url": "https://hooks.estate.test/in", "-secret": "secret"},
			create: func(asked wishes) (any, error) {
				return api.AppWebhookCreate(ctx, estate, from[heroku.AppWebhookCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.AppWebhookInfo(ctx, estate, id) },
			changed: wishes{"include": []string{"api:app"}, "level": "sync", "url": "https://hooks.estate.test/other"},
			update: func(id string, changed wishes) (any, error) {
				return api.AppWebhookUpdate(ctx, estate, id, from[heroku.AppWebhookUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.AppWebhookDelete(ctx, estate, id) },
		},
		{
			kind:  "authorization",
			asked: wishes{"description": "go", "scope": []string{"read"}},
			create: func(asked wishes) (any, error) {
				return api.OAuthAuthorizationCreate(ctx, from[heroku.OAuthAuthorizationCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.OAuthAuthorizationInfo(ctx, id) },
			changed: wishes{"description": "go on"},
			update: func(id string, changed wishes) (any, error) {
				return api.OAuthAuthorizationUpdate(ctx, id, from[heroku.OAuthAuthorizationUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.OAuthAuthorizationDelete(ctx, id) },
		},
		{
			kind:  "client",
			asked: wishes{"name": "go", "redirect_uri": "https://estate.test/in"},
			create: func(asked wishes) (any, error) {
				return api.OAuthClientCreate(ctx, from[heroku.OAuthClientCreateOpts](asked))
			},
			read:    func(id string) (any, error) { return api.OAuthClientInfo(ctx, id) },
			changed: wishes{"name": "go on", "redirect_uri": "https://estate.test/other"},
			update: func(id string, changed wishes) (any, error) {
				return api.OAuthClientUpdate(ctx, id, from[heroku.OAuthClientUpdateOpts](changed))
			},
			destroy: func(id string) (any, error) { return api.OAuthClientDelete(ctx, id) },
		},
	}
}

// memberOf finds a member as the provider does: members can only be listed.
func memberOf(api *heroku.Service, id string) (any, error) {
	members, err := api.TeamMemberList(ctx, team, nil)
	if err != nil {
		return nil, err
	}
	for _, member := range members {
		if member.ID == id {
			return member, nil
		}
	}
	return nil, heroku.Error{ID: "not_found", StatusCode: 404}
}

func rules(sources ...string) []wishes {
	all := make([]wishes, len(sources))
	for at, source := range sources {
		all[at] = wishes{"action": "allow", "source": source}
	}
	return all
}

// permitted is sent as objects and compared by their names.
func permitted(names ...string) wishes {
	sent := make([]wishes, len(names))
	for at, name := range names {
		sent[at] = wishes{"name": name}
	}
	return wishes{"-permissions": sent, "+permissions": append([]string{}, names...)}
}

// furnish makes what the resources are attached to, and yields what takes it away again.
func furnish(api *heroku.Service) (func() error, error) {
	stop, err := startPartner(api)
	if err != nil {
		return nil, err
	}
	for _, app := range []string{estate, live} {
		if _, err := api.AppCreate(ctx, heroku.AppCreateOpts{Name: heroku.String(app)}); err != nil {
			return nil, err
		}
	}
	if err := deploy(api, estate); err != nil {
		return nil, err
	}
	if _, err := api.TeamCreate(ctx, heroku.TeamCreateOpts{Name: team}); err != nil {
		return nil, err
	}
	if _, err := api.TeamAppCreate(ctx, heroku.TeamAppCreateOpts{Name: heroku.String(teamApp), Team: heroku.String(team)}); err != nil {
		return nil, err
	}
	if _, err := api.SpaceCreate(ctx, heroku.SpaceCreateOpts{Name: space, Team: team}); err != nil {
		return nil, err
	}
	if _, err := api.PipelineCreate(ctx, heroku.PipelineCreateOpts{Name: pipeline}); err != nil {
		return nil, err
	}
	_, err = api.AddOnCreate(ctx, estate, heroku.AddOnCreateOpts{Plan: "gobucket:small", Name: heroku.String("by-go-shared")})
	return func() error {
		defer stop()
		for _, app := range []string{estate, live, teamApp} {
			if _, err := api.AppDelete(ctx, app); err != nil {
				return fmt.Errorf("%s: %w", app, err)
			}
		}
		if _, err := api.PipelineDelete(ctx, pipeline); err != nil {
			return err
		}
		if _, err := api.SpaceDelete(ctx, space); err != nil {
			return err
		}
		_, err := api.TeamDelete(ctx, team)
		return err
	}, err
}
