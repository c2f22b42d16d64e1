"""A day's work by heroku3: Basic authentication, `version=3.cedar-acm`, ranges written in ways of its own."""
import os
import time

import heroku3.api
import heroku3.core

host = os.environ["HEROKU_HOST"]
for module in (heroku3.api, heroku3.core):
    if hasattr(module, "HEROKU_URL"):
        module.HEROKU_URL = host
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
