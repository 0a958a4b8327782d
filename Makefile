# Every target, with its help line behind ##.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eo pipefail -c
.PHONY: help deps build run test lint check fuzz bench install uninstall clean

PREFIX ?= /usr/local
DESTDIR ?=
CONFIGURATION ?= release
# The release build is tuned to this machine's processor; the numbers keep their bits on every other.
# `make build TUNE=` builds for any processor of this kind.
ARCHITECTURE := $(shell uname -m)
TUNE ?= $(if $(filter x86_64,$(ARCHITECTURE)),-Xcc -march=native -Xcc -fno-math-errno,)
SWIFT_BUILD = swift build -c $(CONFIGURATION) $(TUNE) --product gradus
PROGRAM = .build/$(CONFIGURATION)/gradus
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: toolchain packages ## install what is missing: ncurses, cmark

build: deps ## build the program, optimised
	@$(SWIFT_BUILD)

run: build ## open the course; LESSON=perceptron goes straight to a lesson
	@$(PROGRAM) run $(LESSON)

test: deps tmux ## run every test, those in a real terminal included
	@swift test

lint: toolchain packages ## check the formatting, and that every room imports only what it may
	@swift format lint --strict --recursive Sources Tests Package.swift
	@mkdir -p .build
	@swift build --build-tests --explicit-target-dependency-import-check error 2>&1 | tee .build/lint.log
	@! grep -n 'warning: ' .build/lint.log || { echo 'No warnings, please.'; exit 1; }
	@! grep -rnE '^ *(public |@[a-z]+ )*import (Foundation|Glibc|Darwin|Musl)' Sources/NeuralNetworks \
	  || { echo 'NeuralNetworks is pure Swift: take these imports out.'; exit 1; }

bits: deps ## assert that trainings give the same bits in debug, release, tuned and with CPU features masked
	@swift test --filter '$(SAME_BITS)'
	@$(MASKED) swift test --filter '$(SAME_BITS)'
	@$(TUNED_TEST) --filter '$(SAME_BITS)'
	@$(MASKED) $(TUNED_TEST) --skip-build --filter '$(SAME_BITS)'

check: build ## prove every lesson
	@$(PROGRAM) check

fuzz: build ## break the lessons in 340 ways and see that each is answered at once
	@python3 Tests/fuzz.py $(PROGRAM)

bench: deps ## time the engine against its peers, as ratios
	@python3 Tests/Benchmarks/run.py -- $(TUNE)

install: build ## install under PREFIX (/usr/local): program, lessons and data
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/gradus/Lessons $(DESTDIR)$(PREFIX)/share/gradus/Data
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/gradus
	install -m 644 Lessons/*.md $(DESTDIR)$(PREFIX)/share/gradus/Lessons
	install -m 644 Data/* $(DESTDIR)$(PREFIX)/share/gradus/Data

uninstall: ## remove what install put there; your progress stays
	rm -f $(DESTDIR)$(PREFIX)/bin/gradus
	rm -rf $(DESTDIR)$(PREFIX)/share/gradus

clean: ## remove what was built
	rm -rf .build Tests/Benchmarks/.build

SAME_BITS = SameBitsTests|DigestTests
# What an older processor lacks, hidden from the C library's choice of functions.
MASKED = GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F,-BMI2,-ERMS
TUNED_TEST = swift test -c release $(TUNE) -Xswiftc -enable-testing --scratch-path .build/tuned

.PHONY: toolchain packages tmux bits

toolchain:
	@command -v swift >/dev/null || { \
	  echo 'gradus needs the Swift toolchain, 6.0 or newer, and finds no "swift" on the PATH.'; \
	  echo 'Get it from https://www.swift.org/install and try again.'; exit 1; }

# A package is named twice, as apt and as Homebrew know it, with a file or command that tells it is there.
packages:
	@$(call need,curses.h,libncurses-dev,ncurses,test -n "$$(find /usr/include /opt/homebrew/opt/ncurses/include /usr/local/opt/ncurses/include -name curses.h 2>/dev/null)")
	@$(call need,cmark.h,libcmark-dev,cmark,test -n "$$(find /usr/include /opt/homebrew/include /usr/local/include -name cmark.h 2>/dev/null)")

tmux:
	@$(call need,tmux,tmux,tmux,command -v tmux >/dev/null)

# need(what, apt package, brew formula, test): installs the package where the test fails.
define need
if ! { $(4); }; then \
  if command -v apt-get >/dev/null; then \
    echo "Installing $(2) for $(1): $(strip $(AS_ROOT) apt-get install -y $(2))"; \
    $(AS_ROOT) apt-get update -qq && $(AS_ROOT) apt-get install -y -qq $(2); \
  elif command -v brew >/dev/null; then \
    echo "Installing $(3) for $(1): brew install $(3)"; brew install $(3); \
  else \
    echo 'gradus needs $(1). Install $(2) (Debian) or $(3) (Homebrew) and try again.'; exit 1; \
  fi; \
fi
endef
