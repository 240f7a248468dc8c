import { execFile } from "node:child_process";

export interface Outcome {
  output: string;
  error?: string; // what went wrong, for the user
}

// Runs a program to its end; never throws. Exit codes other than 0 are errors.
export function runProgram(program: string, args: string[], cwd?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, timeout: 10000, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error) {
        resolve({ output: stdout, error: stderr.trim() || error.message });
      } else {
        resolve({ output: stdout });
      }
    });
  });
}
