#!/bin/sh
kubectl rollout undo deployment/orders
