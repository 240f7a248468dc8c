"""The schema of SARIF 2.1.0 and Microsoft's validator. Both come from npm; scripts/test installs them into build/npm."""

import json
import os
import pathlib
import subprocess

import jsonschema
from harness import Case

PACKAGE = pathlib.Path(os.environ["DIGESTLINT_NPM"], "node_modules/@microsoft/sarif-multitool-linux")
WHY_NOT = None if PACKAGE.is_dir() else "@microsoft/sarif-multitool-linux isn't in build/npm; scripts/test puts it there"


class Validation(Case):
    def check(self, data):
        schema = json.loads((PACKAGE / "sarif-2.1.0.json").read_text("utf-8-sig"))
        validator = jsonschema.validators.validator_for(schema)
        self.assertEqual([], [error.message for error in validator(schema).iter_errors(json.loads(data))])
        self.assertEqual([], self.complaints(data))

    def complaints(self, data):
        """The errors and warnings of the validator, with the rules of GitHub's code scanning."""
        tool = PACKAGE / "Sarif.Multitool"
        if not os.access(tool, os.X_OK):  # npm doesn't set it where it may run no scripts
            tool.chmod(0o755)
        (self.folder / "log.sarif").write_bytes(data)
        command = [tool, "validate", "log.sarif", "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note"]
        command += ["--max-file-size-in-kb", "100000", "-o", "found.sarif", "--log", "ForceOverwrite"]
        environment = self.environment(DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1")
        run = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, timeout=200, check=False)
        self.assertEqual(0, run.returncode, run)
        # Its exit code doesn't tell. A result without a level is a warning.
        results = json.loads((self.folder / "found.sarif").read_text("utf-8-sig"))["runs"][0]["results"]
        return [f"{one['ruleId']}: {one['message']}" for one in results if one.get("level", "warning") in ("error", "warning")]
