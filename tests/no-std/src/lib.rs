//! Derives in a crate without std. Checked on its own by the gate: built with the workspace, another member switches std on.
#![no_std]
