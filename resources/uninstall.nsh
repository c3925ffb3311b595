; What FloatBar itself wrote into the user's registry goes when it is uninstalled, and stays over an update: its start with the
; session (by its app user model id, as Electron names it) and the handler of floatbar: links.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    DeleteRegKey HKCU "Software\Classes\floatbar"
  ${endIf}
!macroend
