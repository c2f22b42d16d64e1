"""A day's work by heroku3: Basic authentication, `version=3.cedar-acm`, ranges written in ways of its own."""
import json
import os
import subprocess
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

import heroku3.api
import heroku3.core
import heroku3.models.app
import heroku3.rendezvous

host = os.environ["HEROKU_HOST"]
for module in (heroku3.api, heroku3.core):
    if hasattr(module, "HEROKU_URL"):
        module.HEROKU_URL = host


class Rendezvous(heroku3.rendezvous.Rendezvous):
    """It trusts a list of its own, which the platform's authority isn't on."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.cert = os.environ["NODE_EXTRA_CA_CERTS"]


heroku3.models.app.Rendezvous = Rendezvous
heroku = heroku3.from_key(os.environ["HEROKU_API_KEY"])
NAME = "by-heroku3"
steps = []


def step(act):
    steps.append(act)
    return act


def until(ask, fits):
    end = time.time() + 60
    while True:
        found = ask()
        if fits(found):
            return found
        assert time.time() < end, f"still {found}"
        time.sleep(0.1)


def send(method, path, body=None):
    headers = {"authorization": "Bearer " + os.environ["HEROKU_API_KEY"], "content-type": "application/json", "accept": "application/vnd.heroku+json; version=3"}
    request = urllib.request.Request(host + path, method=method, headers=headers, data=None if body is None else json.dumps(body).encode())
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


def uploaded():
    blob = send("POST", "/sources", {})["source_blob"]
    tarball = subprocess.run(["tar", "-cz", "-C", os.environ["EXAMPLE"], "."], check=True, capture_output=True).stdout
    request = urllib.request.Request(blob["put_url"], method="PUT", data=tarball, headers={"content-type": ""})
    urllib.request.urlopen(request).close()
    return blob["get_url"]


class Partner(BaseHTTPRequestHandler):
    """A provider of add-ons that gives every one the same."""

    def answer(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        body = json.dumps({"id": "theirs", "config": {"PYBUCKET_URL": "https://bucket.test/1"}}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_PUT = do_DELETE = answer

    def log_message(self, *_):
        pass


def serve_partner():
    server = HTTPServer(("127.0.0.1", 0), Partner)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def manifest(port):
    base = f"http://127.0.0.1:{port}"
    return {
        "id": "pybucket", "name": "Py Bucket", "plans": [{"name": "small"}, {"name": "large"}],
        "api": {
            "config_vars_prefix": "PYBUCKET", "config_vars": ["PYBUCKET_URL"], "password": "secret", "sso_salt": "salt", "version": "3",
            "production": {"base_url": base + "/heroku/resources", "sso_url": base + "/sso"},
        },
    }


@step
def an_app_is_created():
    app = heroku.create_app(name=NAME, region_id_or_name="us", stack_id_or_name="heroku-24")
    assert app.name == NAME, app
    assert NAME in [each.name for each in heroku.apps()]
    assert "@" in heroku.account().email


@step
def config_vars_are_set_and_taken_away():
    config = heroku.app(NAME).config()
    config["GREETING"] = "hello"
    config.update({"ONE": "1", "TWO": "2"})
    del config["TWO"]
    assert heroku.app(NAME).config().to_dict() == {"GREETING": "hello", "ONE": "1"}


@step
def releases_are_listed_and_one_without_code_is_no_target():
    app = heroku.app(NAME)
    releases = app.releases(order_by="version", limit=2, sort="desc")
    assert len(releases) == 2 and releases[0].version > releases[1].version, releases
    try:
        app.rollback(releases[0].id)
        raise AssertionError("rolled back to a release without code")
    except heroku3.api.requests.exceptions.HTTPError as error:
        assert error.response.status_code == 422, error


@step
def a_source_is_built():
    app = heroku.app(NAME)
    app.update_buildpacks(["heroku/static"])
    assert [each.buildpack.url for each in app.buildpacks()] == ["urn:buildpack:heroku/static"]
    app.create_build(uploaded(), version="first")
    build = until(lambda: app.builds()[0], lambda found: found.status != "pending")
    assert build.status == "succeeded", build.status
    assert app.slug(build.slug.id).commit == "first"


@step
def processes_are_scaled_resized_and_restarted():
    app = heroku.app(NAME)
    up = lambda count: until(app.dynos, lambda dynos: len(dynos) == count and all(dyno.state == "up" for dyno in dynos))
    up(1)
    app.scale_formation_process("web", 2)
    assert app.batch_resize_formation_processes({"web": "standard-1x"})[0].size == "Standard-1X"
    assert app.process_formation()["web"].quantity == 2
    app.batch_scale_formation_processes({"web": 1})
    up(1)[0].restart()
    app.restart()
    up(1)


@step
def a_command_runs_in_a_dyno_of_its_own():
    dyno = heroku.app(NAME).run_command_detached("sleep 100", env={"A": "b"})
    assert dyno.name.startswith("run."), dyno
    heroku.app(NAME).kill_dyno(dyno.name)
    output, _ = heroku.app(NAME).run_command("echo from python", printout=False)
    assert "from python" in str(output), output


@step
def an_add_on_is_installed_upgraded_and_removed():
    app = heroku.app(NAME)
    with_partner = serve_partner()
    send("POST", "/platform/addon-services", manifest(with_partner.server_port))
    addon = app.install_addon("pybucket:small", config={"a": "b"}, attachment_name="BUCKET")
    assert app.config()["BUCKET_URL"] == "https://bucket.test/1"
    assert app.addons()[0].plan.name == "pybucket:small"
    app.addons()[0].upgrade("pybucket:large")
    assert app.addons()[0].plan.name == "pybucket:large"
    assert "pybucket" in [each.name for each in heroku.addon_services()]
    app.remove_addon(addon.id)
    send("DELETE", "/platform/addon-services/pybucket")
    with_partner.shutdown()


@step
def somebody_joins_and_leaves():
    app = heroku.app(NAME)
    app.add_collaborator("friend@by-heroku3.test", silent=True)
    assert len(app.collaborators()) == 2
    app.remove_collaborator("friend@by-heroku3.test")
    assert len(app.collaborators()) == 1


@step
def a_drain_comes_and_goes():
    app = heroku.app(NAME)
    drain = app.create_logdrain("https://logs.by-heroku3.test/in")
    assert [each.id for each in app.logdrains()] == [drain.id]
    app.remove_logdrain(drain.id)
    assert not app.logdrains()


@step
def features_are_switched_by_number_too():
    app = heroku.app(NAME)
    assert app.enable_feature("preboot").enabled is True
    assert app.disable_feature("preboot").enabled is False
    assert "app-overview" in [each.name for each in heroku.features()]


@step
def certificates_are_looked_after():
    app = heroku.app(NAME)
    app.enable_acm()
    app.refresh_acm()
    app.disable_acm()
    assert not app.sni_endpoints()


@step
def tokens_and_clients_come_and_go():
    # Its own methods that make them are broken: they ask for a member that it has not.
    made = send("POST", "/oauth/authorizations", {"scope": ["read"], "description": "by heroku3"})
    assert made["id"] in [each.id for each in heroku.oauthauthorizations()]
    assert heroku.oauthauthorization(made["id"]).id == made["id"]
    heroku.oauthauthorization_delete(made["id"])
    client = send("POST", "/oauth/clients", {"name": "by heroku3", "redirect_uri": "https://by-heroku3.test/in"})
    assert heroku.oauthclient(client["id"]).name == "by heroku3"
    heroku.oauthclient_delete(client["id"])


@step
def what_belongs_to_the_account():
    assert not heroku.invoices()
    assert not heroku.app(NAME).transfers()
    heroku.keys()
    assert heroku.ratelimit_remaining() > 0


@step
def a_domain_comes_and_goes():
    app = heroku.app(NAME)
    app.add_domain("www.by-heroku3.test", None)
    assert "www.by-heroku3.test" in [each.hostname for each in app.domains()]
    app.remove_domain("www.by-heroku3.test")
    assert "www.by-heroku3.test" not in [each.hostname for each in app.domains()]


@step
def maintenance_goes_on_and_off():
    app = heroku.app(NAME)
    app.enable_maintenance_mode()
    assert heroku.app(NAME).maintenance is True
    app.disable_maintenance_mode()
    assert heroku.app(NAME).maintenance is False


@step
def logs_are_read():
    assert "Release v" in heroku.app(NAME).get_log(lines=50)


@step
def an_app_is_renamed_and_destroyed():
    app = heroku.app(NAME)
    app.rename(NAME + "-again")
    heroku.app(NAME + "-again").delete()
    assert NAME + "-again" not in [each.name for each in heroku.apps()]


for each in steps:
    title = each.__name__.replace("_", " ")
    try:
        each()
        print(f"ok {title}")
    except Exception as error:  # each step is judged by itself
        print(f"not ok {title}: {type(error).__name__} {' '.join(str(error).split())}")
