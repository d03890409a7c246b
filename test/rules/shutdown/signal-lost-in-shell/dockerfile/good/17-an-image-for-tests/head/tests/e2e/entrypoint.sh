#!/bin/sh
uvicorn tests.fake:app --host 0.0.0.0
