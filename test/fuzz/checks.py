"""What every reply is held to besides the schema, and what is not asked."""
import json
import os
from urllib.parse import unquote

import schemathesis

# Of somebody whom the account that asks has nothing to do with.
SECRETS = json.loads(os.environ["FUZZ_SECRETS"])
# What names the asking account itself, or its own token; and what is not asked about these.
SELF = set(json.loads(os.environ["FUZZ_SELF"]))
LEFT_OUT = set(json.loads(os.environ["FUZZ_LEFT_OUT_OF_ONESELF"]))
# What may be run: requests that are wrong on purpose would bring others.
COMMANDS = json.loads(os.environ["FUZZ_COMMANDS"])


@schemathesis.hook
def filter_case(ctx, case):
    named = set(map(str, (case.path_parameters or {}).values()))
    command = case.body.get("command") if isinstance(case.body, dict) else None
    is_harmless = not isinstance(command, str) or command in COMMANDS
    return is_harmless and not (case.operation.definition.raw.get("operationId") in LEFT_OUT and named & SELF)


@schemathesis.check
def tells_nothing_of_others(ctx, response, case):
    body = response.request.body or b""
    asked = unquote(response.request.url) + (body if isinstance(body, str) else body.decode("utf-8", "replace"))
    answered = response.text + str(response.headers)
    told = [secret for secret in SECRETS if secret in answered and secret not in asked]
    assert not told, f"tells what is another account's: {told}"
