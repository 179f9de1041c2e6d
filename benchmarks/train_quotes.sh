#!/usr/bin/env bash
# Makes models/quotes-default anew: the train split of our own articles and the Wikinews layer.
#
#     benchmarks/train_quotes.sh ARTICLES.jsonl
#
# ARTICLES.jsonl holds the Wikinews texts (id, text), which are not in this repository; see corpus/wikinews/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copydesk corpus join corpus/wikinews/quotes.jsonl "$1" -o "$work/wikinews.jsonl"
copydesk quotes train corpus/gold.jsonl "$work/wikinews.jsonl" --split train --force -o models/quotes-default \
  --note "Texts written for this project (\`corpus/\`, CC BY 4.0; the train split) and English Wikinews, 2004 to 2018
(public domain or CC BY 2.5; texts not in this repository; labels in \`corpus/wikinews/quotes.jsonl\`, CC BY 4.0)."
