#!/bin/sh
kubectl rollout undo deploy/orders
