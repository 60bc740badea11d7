#!/bin/sh
# A pipeline as worker of the topics deploy and rollback: fetches one task after the other, runs a command
# for it and tells how it ended. Needs curl and jq.
#   ATTESTA_URL=https://attesta.example ATTESTA_USER=integrator ATTESTA_PASSWORD=… ./deploy-worker.sh ./my-deployment
# The command gets <topic> <release> <environment> <build> <changes> <configuration items> and answers by exit
# status: 0 done, 2 not deployable (the release is rolled back), anything else a failure that is tried again.
set -eu

url="${ATTESTA_URL:-http://localhost:8080}/engine-rest/external-task"
login="${ATTESTA_USER:-integrator}:${ATTESTA_PASSWORD:-demo}"
worker="${WORKER_ID:-$(hostname)-$$}"
command="${1:?usage: deploy-worker.sh COMMAND}"
lock=1800000 # as long as a deployment may take, in milliseconds

post() { # path, body
  curl --silent --show-error --fail-with-body --user "$login" \
    --header 'Content-Type: application/json' --data "$2" "$url$1"
}

topics=$(jq -n --argjson lock "$lock" '["deploy", "rollback"] | map({topicName: ., lockDuration: $lock})')
while :; do
  # Waits up to 30 seconds for a task before it asks again.
  tasks=$(post /fetchAndLock "{\"workerId\":\"$worker\",\"maxTasks\":1,\"asyncResponseTimeout\":30000,\"topics\":$topics}")
  id=$(echo "$tasks" | jq -r '.[0].id // empty')
  if [ -n "$id" ]; then
    of() { echo "$tasks" | jq -r ".[0]$1 // empty"; }
    topic=$(of .topicName) release=$(of .businessKey) environment=$(of .variables.environment.value)
    echo "$topic $release to $environment"
    status=0
    message=$("$command" "$topic" "$release" "$environment" "$(of .variables.deployBuild.value)" \
      "$(of .variables.deployChanges.value)" "$(of .variables.deployItems.value)" 2>&1) || status=$?
    answer=$(jq -n --arg worker "$worker" --arg message "$(echo "$message" | tail -n 1 | cut -c1-600)" \
      '{workerId: $worker, errorMessage: $message}')
    if [ "$status" -eq 0 ]; then
      post "/$id/complete" "{\"workerId\":\"$worker\"}"
    elif [ "$status" -eq 2 ] && [ "$topic" = deploy ]; then
      post "/$id/bpmnError" "$(echo "$answer" | jq '. + {errorCode: "DeploymentFailed"}')"
    else
      retries=$(of .retries)
      post "/$id/failure" "$(echo "$answer" | jq --argjson left "$((${retries:-3} - 1))" \
        '. + {retries: $left, retryTimeout: 60000}')"
    fi
    echo "$topic $release ended with status $status"
  fi
  if [ "${ONCE:-}" = 1 ]; then break; fi
done
