# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
"""receiver.py FOLDER PORT OTHER_PORT: a server in Flask that takes models, hands them out again and knows faults.

What comes to /upload/NAME is stored in FOLDER/NAME; /models/NAME/FILE hands it out. /fault/KIND/... answers wrongly.
The same server listens on OTHER_PORT, too, as another origin; both write down what they were asked in FOLDER/requests.jsonl.
"""
import json
import os
import socket
import sys
import threading
import time

from flask import Flask, Response, redirect, request, send_from_directory
from werkzeug.serving import WSGIRequestHandler, make_server

folder, port, other_port = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
app = Flask(__name__)
tries = {}
lock = threading.Lock()


@app.before_request
def write_down():
    entry = {"origin": request.host, "method": request.method, "path": request.full_path.rstrip("?"),
             "headers": dict(request.headers)}
    with lock, open(os.path.join(folder, "requests.jsonl"), "a") as log:
        log.write(json.dumps(entry) + "\n")


def number_of_try():
    with lock:
        tries[request.path] = tries.get(request.path, 0) + 1
        return tries[request.path]


@app.route("/upload/<name>", methods=["POST", "PUT", "PATCH"])
def upload(name):
    target = os.path.join(folder, name)
    os.makedirs(target, exist_ok=True)
    parts = []
    for part, file in request.files.items(multi=True):
        file.save(os.path.join(target, os.path.basename(file.filename)))
        parts.append({"name": part, "filename": file.filename, "type": file.mimetype})
    if [part["name"] for part in parts][:1] != ["model.json"]:
        return {"error": "the first part has to be model.json"}, 400
    with open(os.path.join(target, "parts.json"), "w") as out:
        json.dump(parts, out)
    return {"stored": name, "parts": len(parts)}, 201


@app.get("/models/<path:name>")
def models(name):
    return send_from_directory(folder, name)


def has_login(kind):
    login = request.authorization
    if kind == "basic":
        return login is not None and login.type == "basic" and login.username == "anna" and login.password == "pass-5f2c"
    return request.headers.get("Authorization") == "Bearer token-9e1d"


@app.route("/login/<kind>/upload/<name>", methods=["POST", "PUT"])
def login_upload(kind, name):
    if not has_login(kind):
        return Response("log in first\n", 401, {"WWW-Authenticate": 'Basic realm="models"'})
    return upload(name)


@app.get("/login/<kind>/models/<path:name>")
def login_models(kind, name):
    if not has_login(kind):
        return Response("log in first\n", 401, {"WWW-Authenticate": 'Basic realm="models"'})
    return models(name)


@app.route("/redirect/<int:status>/<where>/<path:rest>", methods=["GET", "POST", "PUT"])
def redirected(status, where, rest):
    host = f"http://127.0.0.1:{other_port if where == 'other' else port}"
    return redirect(f"{host}/{rest}", status)


def hang_up():
    request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)


def weights_of(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


@app.route("/fault/<kind>/<path:name>", methods=["GET", "POST", "PUT"])
def fault(kind, name):
    if request.method == "GET" and name.endswith(".json"):
        return models(name)
    if request.method != "GET" and kind not in ("413", "early", "401"):
        request.get_data(cache=False)
    if kind.isdigit():
        return Response(f"this is a {kind} on purpose\n", int(kind))
    if kind == "page":
        return Response("<!DOCTYPE html><title>404</title><h1>Nothing here</h1>", 200, mimetype="text/html")
    if kind == "error-document":
        return {"error": "quota exceeded"}
    if kind == "first-500":
        return Response("not yet\n", 500) if number_of_try() % 2 == 1 else (models(name) if request.method == "GET" else ({}, 200))
    if kind == "first-429":
        return Response("slowly\n", 429, {"Retry-After": "1"}) if number_of_try() % 2 == 1 else (models(name) if request.method == "GET" else ({}, 200))
    if kind == "hang-up":
        hang_up()
        return ""
    body = weights_of(name)
    if kind == "short":
        return Response(body[:-5], 200, mimetype="application/octet-stream")
    if kind == "long-length":
        connection = request.environ["werkzeug.socket"]

        def cut():
            yield body[:len(body) // 2]
            connection.shutdown(socket.SHUT_RDWR)
        return Response(cut(), 200, {"Content-Length": str(len(body))}, direct_passthrough=True)
    if kind == "slow":
        def slow():
            for start in range(0, len(body), max(1, len(body) // 10)):
                time.sleep(0.05)
                yield body[start:start + max(1, len(body) // 10)]
        return Response(slow(), 200, {"Content-Length": str(len(body))})
    if kind == "endless":
        def endless():
            while True:
                yield b"\1" * 65536
        return Response(endless(), 200)
    return Response("unknown fault\n", 400)


class Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, *args):
        pass

    def connection_dropped(self, *args):
        pass

    def make_environ(self):
        environ = super().make_environ()
        environ["werkzeug.socket"] = self.connection
        return environ


other = make_server("127.0.0.1", other_port, app, threaded=True, request_handler=Quiet)
threading.Thread(target=other.serve_forever, daemon=True).start()
server = make_server("127.0.0.1", port, app, threaded=True, request_handler=Quiet)
print("ready", flush=True)
server.serve_forever()
