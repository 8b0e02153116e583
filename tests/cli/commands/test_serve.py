"""`journey serve`."""

import os
import socket
import subprocess
import sys

import pytest

from journey import settings
from journey.cli.commands import serve
from tests.ui.test_gates import TEAM


@pytest.fixture
def started(monkeypatch):
    calls = []

    def replaced(path, command):
        calls.append(command)
        raise SystemExit(0)

    monkeypatch.setattr(os, "execv", replaced)
    monkeypatch.setattr(socket, "create_connection", refused)
    return calls


def refused(*_, **__):
    """Nothing listens on any port."""
    raise ConnectionRefusedError


def test_the_app_is_served_to_this_machine_alone_by_default(call, started):
    assert call("serve").exit_code == 0
    (command,) = started
    assert command[:4] == [sys.executable, "-m", "streamlit", "run"]
    assert "--server.address=127.0.0.1" in command
    assert "--server.port=8501" in command


def test_port_and_address_can_be_set(call, started, monkeypatch):
    monkeypatch.setenv("JOURNEY_NETWORK", "everybody")
    call("serve", "--port", 9000, "--address", "0.0.0.0")
    assert {"--server.port=9000", "--server.address=0.0.0.0"} <= set(started[0])


def test_the_environment_may_name_them_and_the_command_line_has_the_last_word(
    call, started, monkeypatch
):
    monkeypatch.setenv("JOURNEY_PORT", "9100")
    monkeypatch.setenv("JOURNEY_ADDRESS", "0.0.0.0")
    monkeypatch.setenv("JOURNEY_NETWORK", "voters")
    call("serve")
    call("serve", "--port", 9000)
    assert [command[-2:] for command in started] == [
        ["--server.port=9100", "--server.address=0.0.0.0"],
        ["--server.port=9000", "--server.address=0.0.0.0"],
    ]
    monkeypatch.setenv("JOURNEY_PORT", "door")
    assert call("serve").exit_code == 1


def test_others_reach_it_only_where_that_was_asked_for(call, started):
    refused = call("serve", "--address", "0.0.0.0")
    assert refused.exit_code == 1
    assert "listens to this machine alone" in refused.stderr
    assert "JOURNEY_NETWORK=voters" in refused.stderr
    assert started == []


@pytest.mark.parametrize("number", ["192.168.0.5", ""])
def test_one_word_lets_phones_vote_and_says_where_they_join(call, started, monkeypatch, number):
    monkeypatch.setattr(settings, "own_number", lambda: number)
    monkeypatch.setenv("JOURNEY_NETWORK", "nobody")  # so that it is as it was after the test
    done = call("serve", "--phones")
    (command,) = started
    assert command[-2:] == ["--server.port=8501", "--server.address=0.0.0.0"]
    assert "--browser.serverAddress=localhost" in command, (
        "no address that refuses whoever opens it"
    )
    assert os.environ["JOURNEY_NETWORK"] == "voters"
    assert ("http://192.168.0.5:8501/join" in done.stderr) == bool(number)
    assert ("in no network" in done.stderr) == (not number)


def test_phones_change_nothing_of_what_was_asked_for_already(call, started, monkeypatch):
    monkeypatch.setenv("JOURNEY_NETWORK", "everybody")
    monkeypatch.setenv("JOURNEY_ADDRESS", "192.168.0.7")
    call("serve", "--phones")
    assert os.environ["JOURNEY_NETWORK"] == "everybody"
    assert started[0][-1] == "--server.address=192.168.0.7"


def test_with_accounts_phones_need_no_door_of_their_own(call, started, monkeypatch):
    """In a team the gate that lets voters alone pass is not there."""
    for variable, value in TEAM.items():
        monkeypatch.setenv(variable, value)
    refused = call("serve", "--phones")
    assert refused.exit_code == 1
    assert "Leave --phones out" in refused.stderr
    assert started == []


@pytest.mark.parametrize("port", ["0", "65536", "x"])
def test_an_impossible_port_is_wrong_usage(call, started, port):
    assert call("serve", "--port", port).exit_code == 2
    assert started == []


def test_where_a_process_cannot_be_replaced_it_is_waited_for(call, monkeypatch):
    monkeypatch.setattr(serve, "os", type("windows", (), {"name": "nt"}))
    monkeypatch.setattr(subprocess, "call", lambda command: 3)
    assert call("serve").exit_code == 3


def test_the_app_is_where_the_command_looks_for_it():
    assert serve.app_file().is_file()


def test_a_taken_port_is_said_with_another_to_try(call):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = call("serve", "--port", port)
    assert result.exit_code == 1
    assert f"Port {port} is taken" in result.stderr
    assert "--port" in result.stderr
