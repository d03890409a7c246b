kubectl get jobs
