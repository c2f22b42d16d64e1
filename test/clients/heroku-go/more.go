package main

import (
	"fmt"

	heroku "github.com/heroku/heroku-go/v6"
)

// withResources is what else a provider or a script does with the resources that are there.
var withResources = []step{
	{"a certificate is put on a domain and taken off", certify},
	{"an app is promoted in its pipeline", promote},
	{"an app is set up from its app.json", setUp},
	{"a release of a slug made by hand", releaseSlug},
	{"an image is put on record", recordImage},
	{"an add-on is resolved, configured and found by its attachments", resolve},
	{"a team's services, invitations and preferences", arrangeTeam},
	{"an app is handed to a team", transfer},
	{"a client's credentials and a token are renewed", renew},
	{"lists of what there is", list},
	{"what there isn't here is refused with what to do instead", refuse},
}

func certify(api *heroku.Service) error {
	chain, key := certificate("secure.estate.test")
	endpoint, err := api.SniEndpointCreate(ctx, estate, heroku.SniEndpointCreateOpts{CertificateChain: chain, PrivateKey: key})
	if err != nil {
		return err
	}
	domain, err := api.DomainCreate(ctx, estate, heroku.DomainCreateOpts{Hostname: "secure.estate.test", SniEndpoint: &endpoint.ID})
	if err != nil {
		return err
	}
	if err := drift(domain, wishes{"sni_endpoint.id": endpoint.ID}); err != nil {
		return err
	}
	domain, err = api.DomainUpdate(ctx, estate, domain.ID, heroku.DomainUpdateOpts{})
	if err != nil {
		return err
	}
	if err := drift(domain, wishes{"sni_endpoint": nil}); err != nil {
		return err
	}
	_, err = api.SniEndpointDelete(ctx, estate, endpoint.ID)
	return err
}

func promote(api *heroku.Service) error {
	for app, stage := range map[string]string{estate: "staging", live: "production"} {
		if _, err := api.PipelineCouplingCreate(ctx, heroku.PipelineCouplingCreateOpts{App: app, Pipeline: pipeline, Stage: stage}); err != nil {
			return err
		}
	}
	source, target, found, err := promoted(api)
	if err != nil {
		return err
	}
	promotion, err := api.PipelinePromotionCreate(ctx, from[heroku.PipelinePromotionCreateOpts](wishes{
		"pipeline.id": found.ID, "source.app.id": source.ID, "targets": []wishes{{"app": wishes{"id": target.ID}}},
	}))
	if err != nil {
		return err
	}
	err = until(func() (bool, error) {
		now, err := api.PipelinePromotionInfo(ctx, promotion.ID)
		return now != nil && now.Status == "completed", err
	})
	if err != nil {
		return err
	}
	targets, err := api.PipelinePromotionTargetList(ctx, promotion.ID, nil)
	return expect(err, len(targets) == 1 && targets[0].Status == "succeeded", "one target that succeeded")
}

func promoted(api *heroku.Service) (source, target *heroku.App, found *heroku.Pipeline, err error) {
	if source, err = api.AppInfo(ctx, estate); err != nil {
		return
	}
	if target, err = api.AppInfo(ctx, live); err != nil {
		return
	}
	found, err = api.PipelineInfo(ctx, pipeline)
	return
}

func setUp(api *heroku.Service) error {
	url, err := uploaded(api)
	if err != nil {
		return err
	}
	setup, err := api.AppSetupCreate(ctx, from[heroku.AppSetupCreateOpts](wishes{
		"app.name": "by-heroku-go-setup", "source_blob.url": url, "overrides.env": map[string]string{"FROM": "go"},
	}))
	if err != nil {
		return err
	}
	err = until(func() (bool, error) {
		setup, err = api.AppSetupInfo(ctx, setup.ID)
		return setup != nil && setup.Status != "pending", err
	})
	if err := expect(err, setup != nil && setup.Status == "succeeded", "a setup that succeeded, not "+text(setup)); err != nil {
		return err
	}
	vars, err := api.ConfigVarInfoForApp(ctx, "by-heroku-go-setup")
	if err := expect(err, drift(vars, wishes{"FROM": "go", "KIND": "example"}) == nil, "its config vars, not "+text(vars)); err != nil {
		return err
	}
	_, err = api.AppDelete(ctx, "by-heroku-go-setup")
	return err
}

func releaseSlug(api *heroku.Service) error {
	releases, err := api.ReleaseList(ctx, estate, &heroku.ListRange{Field: "version", Descending: true, Max: 1})
	if err != nil {
		return err
	}
	made, err := api.ReleaseCreate(ctx, estate, heroku.ReleaseCreateOpts{Slug: releases[0].Slug.ID, Description: heroku.String("by hand")})
	if err != nil {
		return err
	}
	found, err := api.ReleaseInfo(ctx, estate, fmt.Sprint(made.Version))
	return expect(err, found != nil && found.ID == made.ID && found.Description == "by hand", "the release that was made")
}

func recordImage(api *heroku.Service) error {
	if _, err := api.OciImageCreate(ctx, estate, heroku.OciImageCreateOpts{Digest: heroku.String("sha256:c0ffee"), Commit: heroku.String("c0ffee")}); err != nil {
		return err
	}
	found, err := api.OciImageInfo(ctx, estate, "sha256:c0ffee")
	return expect(err, len(found) == 1 && found[0].Commit == "c0ffee", "one image")
}

func resolve(api *heroku.Service) error {
	addOns, err := api.AddOnResolution(ctx, heroku.AddOnResolutionOpts{Addon: "by-go-shared", App: heroku.String(estate)})
	if err := expect(err, len(addOns) == 1, "one add-on"); err != nil {
		return err
	}
	id := addOns[0].ID
	attachments, err := api.AddOnAttachmentListByAddOn(ctx, id, nil)
	if err := expect(err, len(attachments) == 1, "one attachment"); err != nil {
		return err
	}
	same, err := api.AddOnAttachmentResolution(ctx, heroku.AddOnAttachmentResolutionOpts{AddonAttachment: attachments[0].Name, App: heroku.String(estate)})
	if err := expect(err, len(same) == 1 && same[0].ID == attachments[0].ID, "the same attachment"); err != nil {
		return err
	}
	if _, err := api.AddOnConfigUpdate(ctx, id, from[heroku.AddOnConfigUpdateOpts](wishes{"config": []wishes{{"name": "GOBUCKET_URL", "value": "https://bucket.test/2"}}})); err != nil {
		return err
	}
	config, err := api.AddOnConfigList(ctx, id, nil)
	return expect(err, len(config) == 1 && *config[0].Value == "https://bucket.test/2", "the new value")
}

func arrangeTeam(api *heroku.Service) error {
	if _, err := api.AllowedAddOnServiceCreateByTeam(ctx, team, heroku.AllowedAddOnServiceCreateByTeamOpts{AddonService: heroku.String("gobucket")}); err != nil {
		return err
	}
	allowed, err := api.AllowedAddOnServiceListByTeam(ctx, team, nil)
	if err := expect(err, len(allowed) == 1, "one service"); err != nil {
		return err
	}
	if _, err := api.AllowedAddOnServiceDeleteByTeam(ctx, team, "gobucket"); err != nil {
		return err
	}
	invitation, err := api.TeamInvitationCreate(ctx, team, heroku.TeamInvitationCreateOpts{Email: "new@by-heroku-go.test", Role: heroku.String("viewer")})
	if err != nil {
		return err
	}
	if _, err := api.TeamInvitationRevoke(ctx, team, invitation.ID); err != nil {
		return err
	}
	preferences, err := api.TeamPreferencesUpdate(ctx, team, heroku.TeamPreferencesUpdateOpts{AddonsControls: heroku.Bool(true)})
	return expect(err, preferences != nil && *preferences.AddonsControls, "what was preferred")
}

func transfer(api *heroku.Service) error {
	app, err := api.TeamAppTransferToTeam(ctx, live, heroku.TeamAppTransferToTeamOpts{Owner: team})
	if err := expect(err, app != nil && app.Team.Name == team, "the team"); err != nil {
		return err
	}
	account, err := api.AccountInfo(ctx)
	if err != nil {
		return err
	}
	_, err = api.TeamAppTransferToAccount(ctx, live, heroku.TeamAppTransferToAccountOpts{Owner: account.Email})
	return err
}

func renew(api *heroku.Service) error {
	client, err := api.OAuthClientCreate(ctx, heroku.OAuthClientCreateOpts{Name: "go", RedirectURI: "https://estate.test/in"})
	if err != nil {
		return err
	}
	again, err := api.OAuthClientRotateCredentials(ctx, client.ID)
	if err := expect(err, again != nil && again.Secret != client.Secret, "another secret"); err != nil {
		return err
	}
	if _, err := api.OAuthClientDelete(ctx, client.ID); err != nil {
		return err
	}
	made, err := api.OAuthAuthorizationCreate(ctx, heroku.OAuthAuthorizationCreateOpts{Scope: []string{"read"}})
	if err != nil {
		return err
	}
	regenerated, err := api.OAuthAuthorizationRegenerate(ctx, made.ID)
	if err := expect(err, regenerated != nil && regenerated.AccessToken.Token != made.AccessToken.Token, "another token"); err != nil {
		return err
	}
	_, err = api.OAuthAuthorizationDelete(ctx, made.ID)
	return err
}
