// A day's work by heroku-go, which decodes every reply strictly: a DELETE without JSON or a null time is an error to it.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"time"

	heroku "github.com/heroku/heroku-go/v6"
)

const name = "by-heroku-go"

var ctx = context.Background()

func main() {
	transport := &heroku.Transport{BearerToken: os.Getenv("HEROKU_API_KEY")}
	api := heroku.NewService(&http.Client{Transport: transport})
	api.URL = os.Getenv("HEROKU_HOST")
	for _, step := range steps {
		tell(step.title, step.act(api))
	}
	clear, err := furnish(api)
	if tell("what resources are attached to is made", err); err != nil {
		return
	}
	for _, resource := range resources(api) {
		tell("a second plan is empty: "+resource.kind, resource.live())
	}
	for _, step := range withResources {
		tell(step.title, step.act(api))
	}
	tell("what resources were attached to is destroyed", clear())
}

func tell(title string, err error) {
	if err != nil {
		fmt.Printf("not ok %s: %s\n", title, strings.ReplaceAll(err.Error(), "\n", " "))
	} else {
		fmt.Printf("ok %s\n", title)
	}
}

type step struct {
	title string
	act   func(api *heroku.Service) error
}

var steps = []step{
	{"an app is created", createApp},
	{"config vars are set", setConfig},
	{"a tarball is uploaded, built and released", build},
	{"the formation is scaled", scale},
	{"dynos are listed and restarted", restart},
	{"a one-off dyno is started", runOneOff},
	{"a log session is opened", openLog},
	{"a domain comes and goes", addDomain},
	{"buildpacks are chosen", chooseBuildpacks},
	{"a release is rolled back", rollBack},
	{"an authorization is made and taken back", authorize},
	{"what there is to choose from", choose},
	{"the app is destroyed", destroyApp},
}

func createApp(api *heroku.Service) error {
	app, err := api.AppCreate(ctx, heroku.AppCreateOpts{Name: heroku.String(name), Region: heroku.String("us"), Stack: heroku.String("heroku-24")})
	if err != nil {
		return err
	}
	found, err := api.AppInfo(ctx, app.ID)
	return expect(err, found != nil && found.Name == name, "found by id")
}

func setConfig(api *heroku.Service) error {
	vars, err := api.ConfigVarUpdate(ctx, name, map[string]*string{"A": heroku.String("one"), "B": nil})
	if err != nil {
		return err
	}
	again, err := api.ConfigVarInfoForApp(ctx, name)
	return expect(err, *vars["A"] == "one" && *again["A"] == "one", "the value that was set")
}

func build(api *heroku.Service) error { return deploy(api, name) }

func deploy(api *heroku.Service, app string) error {
	url, err := uploaded(api)
	if err != nil {
		return err
	}
	options := heroku.BuildCreateOpts{}
	options.SourceBlob.URL = heroku.String(url)
	options.SourceBlob.Version = heroku.String("first")
	made, err := api.BuildCreate(ctx, app, options)
	if err != nil {
		return err
	}
	return until(func() (bool, error) {
		found, err := api.BuildInfo(ctx, app, made.ID)
		if err != nil || found.Status == "pending" {
			return false, err
		}
		return true, expect(nil, found.Status == "succeeded", "succeeded, not "+found.Status)
	})
}

// uploaded is where the example's tarball can be fetched from, with an app.json in it.
func uploaded(api *heroku.Service) (string, error) {
	source, err := api.SourceCreate(ctx)
	if err != nil {
		return "", err
	}
	upload := exec.Command("sh", "-c", `
		folder=$(mktemp -d) && trap 'rm -r "$folder"' EXIT && cp -R "$EXAMPLE/." "$folder" && printf '{"env": {"KIND": "example"}}' > "$folder/app.json"
		tar -cz -C "$folder" . | curl --silent --fail --upload-file - --header "Content-Type:" "$0"`, source.SourceBlob.PutURL)
	if output, err := upload.CombinedOutput(); err != nil {
		return "", fmt.Errorf("upload: %w %s", err, output)
	}
	return source.SourceBlob.GetURL, nil
}

func scale(api *heroku.Service) error {
	web, err := api.FormationUpdate(ctx, name, "web", heroku.FormationUpdateOpts{Quantity: heroku.Int(2)})
	if err != nil {
		return err
	}
	if err := expect(nil, web.Quantity == 2, "two dynos"); err != nil {
		return err
	}
	all, err := api.FormationList(ctx, name, nil)
	return expect(err, len(all) == 1, "one process type")
}

func restart(api *heroku.Service) error {
	ready := func() (bool, error) {
		dynos, err := api.DynoList(ctx, name, nil)
		if err != nil || len(dynos) != 2 {
			return false, err
		}
		return dynos[0].State == "up" && dynos[1].State == "up", nil
	}
	if err := until(ready); err != nil {
		return err
	}
	if _, err := api.DynoRestartAll(ctx, name); err != nil {
		return err
	}
	return until(ready)
}

func runOneOff(api *heroku.Service) error {
	dyno, err := api.DynoCreate(ctx, name, heroku.DynoCreateOpts{Command: "echo from go"})
	return expect(err, dyno != nil && strings.HasPrefix(dyno.Name, "run."), "a dyno named run.N")
}

func openLog(api *heroku.Service) error {
	session, err := api.LogSessionCreate(ctx, name, heroku.LogSessionCreateOpts{Lines: heroku.Int(10)})
	return expect(err, session != nil && strings.HasPrefix(session.LogplexURL, "http"), "a URL")
}

func addDomain(api *heroku.Service) error {
	domain, err := api.DomainCreate(ctx, name, heroku.DomainCreateOpts{Hostname: "www.by-heroku-go.test"})
	if err != nil {
		return err
	}
	_, err = api.DomainDelete(ctx, name, domain.ID)
	return err
}

func chooseBuildpacks(api *heroku.Service) error {
	options := heroku.BuildpackInstallationUpdateOpts{}
	options.Updates = append(options.Updates, struct {
		Buildpack string `json:"buildpack" url:"buildpack,key"`
	}{"heroku/static"})
	chosen, err := api.BuildpackInstallationUpdate(ctx, name, options)
	return expect(err, len(chosen) == 1 && chosen[0].Buildpack.Name == "heroku/static", "the one that was chosen")
}

func rollBack(api *heroku.Service) error {
	newest, err := api.ReleaseList(ctx, name, &heroku.ListRange{Field: "version", Descending: true, Max: 1})
	if err != nil {
		return err
	}
	back, err := api.ReleaseRollback(ctx, name, heroku.ReleaseRollbackOpts{Release: fmt.Sprint(newest[0].Version)})
	return expect(err, back != nil && back.Version == newest[0].Version+1, "one release more")
}

func authorize(api *heroku.Service) error {
	made, err := api.OAuthAuthorizationCreate(ctx, heroku.OAuthAuthorizationCreateOpts{Scope: []string{"read"}, Description: heroku.String("go")})
	if err != nil {
		return err
	}
	_, err = api.OAuthAuthorizationDelete(ctx, made.ID)
	return err
}

func choose(api *heroku.Service) error {
	regions, err := api.RegionList(ctx, nil)
	if err != nil {
		return err
	}
	stacks, err := api.StackList(ctx, nil)
	if err != nil {
		return err
	}
	sizes, err := api.DynoSizeList(ctx, nil)
	return expect(err, len(regions) > 0 && len(stacks) > 0 && len(sizes) > 0, "regions, stacks and sizes")
}

func destroyApp(api *heroku.Service) error {
	gone, err := api.AppDelete(ctx, name)
	return expect(err, gone != nil && gone.Name == name, "what was destroyed")
}

func expect(err error, isTrue bool, what string) error {
	if err == nil && !isTrue {
		return fmt.Errorf("wanted %s", what)
	}
	return err
}

func until(holds func() (bool, error)) error {
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if done, err := holds(); done || err != nil {
			return err
		}
	}
	return fmt.Errorf("not within a minute")
}
