import os

from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return f"Hello from {os.environ.get('DYNO', 'nowhere')}\n"
