kubectl get jobs
kubectl get pods
