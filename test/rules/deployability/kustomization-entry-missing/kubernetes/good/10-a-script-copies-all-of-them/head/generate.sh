#!/bin/sh
cp -R base overlays/production/base
kustomize build overlays/production > rendered.yaml
